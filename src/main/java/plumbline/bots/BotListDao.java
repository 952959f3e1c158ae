package plumbline.bots;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The lists of {@code bots}, each within one workspace and without the deleted ones. Each
 * combination of filters has an index of its own, which the order names in full.
 */
@RegisterConstructorMapper(Bot.class)
interface BotListDao {
  String STATUS = " and status = :status";
  String MARKET = " and market = :market";
  String STRATEGY = " and strategy = :strategy";
  String BEFORE = " and id < :before\norder by workspace_id desc, is_active desc, ";
  String PAGE = "id desc limit :limit offset :offset";

  @SqlQuery(BotDao.SELECT + BEFORE + PAGE)
  List<Bot> list(
      long workspaceId, @BindMethods BotFilter filter, long before, int limit, int offset);

  @SqlQuery(BotDao.SELECT + STATUS + BEFORE + "status desc, " + PAGE)
  List<Bot> listByStatus(
      long workspaceId, @BindMethods BotFilter filter, long before, int limit, int offset);

  @SqlQuery(BotDao.SELECT + MARKET + BEFORE + "market desc, " + PAGE)
  List<Bot> listByMarket(
      long workspaceId, @BindMethods BotFilter filter, long before, int limit, int offset);

  @SqlQuery(BotDao.SELECT + STRATEGY + BEFORE + "strategy desc, " + PAGE)
  List<Bot> listByStrategy(
      long workspaceId, @BindMethods BotFilter filter, long before, int limit, int offset);

  @SqlQuery(BotDao.SELECT + STATUS + MARKET + BEFORE + "status desc, market desc, " + PAGE)
  List<Bot> listByStatusAndMarket(
      long workspaceId, @BindMethods BotFilter filter, long before, int limit, int offset);

  @SqlQuery(BotDao.SELECT + STATUS + STRATEGY + BEFORE + "status desc, strategy desc, " + PAGE)
  List<Bot> listByStatusAndStrategy(
      long workspaceId, @BindMethods BotFilter filter, long before, int limit, int offset);

  @SqlQuery(BotDao.SELECT + MARKET + STRATEGY + BEFORE + "market desc, strategy desc, " + PAGE)
  List<Bot> listByMarketAndStrategy(
      long workspaceId, @BindMethods BotFilter filter, long before, int limit, int offset);

  @SqlQuery(
      BotDao.SELECT
          + STATUS
          + MARKET
          + STRATEGY
          + BEFORE
          + "status desc, market desc, strategy desc, "
          + PAGE)
  List<Bot> listByStatusMarketAndStrategy(
      long workspaceId, @BindMethods BotFilter filter, long before, int limit, int offset);
}
