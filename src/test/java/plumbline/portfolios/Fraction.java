package plumbline.portfolios;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact quotient: the reference rounds nothing before it shows a number. */
record Fraction(BigInteger numerator, BigInteger denominator) {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  Fraction {
    BigInteger divisor = numerator.gcd(denominator);
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  static Fraction of(BigDecimal number) {
    BigInteger unit = BigInteger.TEN.pow(Math.max(0, number.scale()));
    return new Fraction(number.multiply(new BigDecimal(unit)).toBigIntegerExact(), unit);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The other must be positive. */
  Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  int signum() {
    return numerator.signum();
  }

  /** To 8 decimals, half to even. */
  BigDecimal rounded() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), 8, RoundingMode.HALF_EVEN);
  }

  /** A number that has an end in decimals. */
  BigDecimal exact() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator));
  }
}
