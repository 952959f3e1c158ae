package plumbline.steward.generate;

/**
 * What rows of old get in a column, as SQL over their other columns: in the words of each engine.
 */
record Fill(String onPostgresql, String onH2) {

  static Fill of(String everywhere) {
    return new Fill(everywhere, everywhere);
  }

  String on(String dbms) {
    return dbms.equals(Side.H2) ? onH2 : onPostgresql;
  }
}
