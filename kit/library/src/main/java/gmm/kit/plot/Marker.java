package gmm.kit.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Shapes that mark a point; the area is about the same for all that are filled. */
public enum Marker {
  /** A disc. */
  CIRCLE(new Ellipse2D.Double(-0.5, -0.5, 1, 1), true),
  /** A square. */
  SQUARE(new Rectangle2D.Double(-0.44, -0.44, 0.88, 0.88), true),
  /** A triangle that points up. */
  TRIANGLE(polygon(0, -0.62, 0.6, 0.44, -0.6, 0.44), true),
  /** A square on its corner. */
  DIAMOND(polygon(0, -0.64, 0.64, 0, 0, 0.64, -0.64, 0), true),
  /** A triangle that points down. */
  TRIANGLE_DOWN(polygon(0, 0.62, 0.6, -0.44, -0.6, -0.44), true),
  /** A filled plus. */
  THICK_PLUS(
      polygon(
          -0.2, -0.6, 0.2, -0.6, 0.2, -0.2, 0.6, -0.2, 0.6, 0.2, 0.2, 0.2, 0.2, 0.6, -0.2, 0.6,
          -0.2, 0.2, -0.6, 0.2, -0.6, -0.2, -0.2, -0.2),
      true),
  /** An x of two strokes. */
  CROSS(strokes(-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5, -0.5), false),
  /** A plus of two strokes. */
  PLUS(strokes(-0.55, 0, 0.55, 0, 0, -0.55, 0, 0.55), false),
  /** A ring. */
  RING(new Ellipse2D.Double(-0.5, -0.5, 1, 1), false);

  private final Shape unit;
  private final boolean filled;

  Marker(Shape unit, boolean filled) {
    this.unit = unit;
    this.filled = filled;
  }

  boolean filled() {
    return filled;
  }

  /** {@return the shape around (x, y), about {@code size} pixels across} */
  Shape at(double x, double y, double size) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size, size);
    return place.createTransformedShape(unit);
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  private static Shape strokes(double... xy) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < xy.length; i += 4) {
      path.moveTo(xy[i], xy[i + 1]);
      path.lineTo(xy[i + 2], xy[i + 3]);
    }
    return path;
  }
}
