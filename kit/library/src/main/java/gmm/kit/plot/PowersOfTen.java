package gmm.kit.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Writes 0.01, 1 and 10,000 in full, and 1e-40 where full would be long. */
final class PowersOfTen extends NumberFormat {

  private static final long serialVersionUID = 1L;

  @Override
  public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
    if (number >= 0.9e-3 && number < 1.1e6) {
      NumberFormat plain = NumberFormat.getInstance(Locale.ROOT);
      plain.setMaximumFractionDigits(4);
      return to.append(plain.format(number));
    }
    return to.append("1e").append(Math.round(Math.log10(number)));
  }

  @Override
  public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
    return format((double) number, to, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("axes are only written");
  }
}
