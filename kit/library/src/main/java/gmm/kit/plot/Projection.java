package gmm.kit.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** From the data's numbers to pixels, whatever the axes' scales. */
record Projection(Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {

  double x(double value) {
    return xAxis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
  }

  double y(double value) {
    return yAxis.valueToJava2D(value, area, RectangleEdge.LEFT);
  }

  /** {@return the number at a pixel from the left} */
  double xAt(double pixel) {
    return xAxis.java2DToValue(pixel, area, RectangleEdge.BOTTOM);
  }

  /** {@return the number at a pixel from the top} */
  double yAt(double pixel) {
    return yAxis.java2DToValue(pixel, area, RectangleEdge.LEFT);
  }

  /** {@return the line through the points; it breaks where one is not finite} */
  Path2D path(double[] xs, double[] ys) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < xs.length; i++) {
      double x = x(xs[i]);
      double y = y(ys[i]);
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        drawing = false;
      } else if (drawing) {
        path.lineTo(x, y);
      } else {
        path.moveTo(x, y);
        drawing = true;
      }
    }
    return path;
  }
}
