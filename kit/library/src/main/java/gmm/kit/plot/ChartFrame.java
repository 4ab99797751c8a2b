package gmm.kit.plot;

import java.util.List;

/** What stands around a chart's drawing area; filled in by {@link Chart}. */
final class ChartFrame {

  final String title;
  String xLabel = "";
  String yLabel = "";
  double[] xRange;
  double[] yRange;
  boolean logX;
  boolean logY;
  List<String> xNames = List.of();
  List<String> yNames = List.of();
  boolean yDown;
  boolean equalAspect;
  boolean legend = true;
  String note = "";
  ColorBar bar;

  ChartFrame(String title) {
    this.title = title;
  }
}
