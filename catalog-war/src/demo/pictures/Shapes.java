import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Outlines on a canvas of 1000 by 1000. Points are written {@code "x,y x,y! …"}; the outline runs smoothly
 * through them, and has a corner where a point ends in an exclamation mark.
 */
final class Shapes {

    private record Knot(double x, double y, boolean corner) {
    }

    private Shapes() {
    }

    /** A closed outline. */
    static Shape closed(String points) {
        return through(knots(points), true);
    }

    /** An open line. */
    static Shape open(String points) {
        return through(knots(points), false);
    }

    /** A closed outline from its right half, told from top to bottom; the axis is x = 500. */
    static Shape mirrored(String rightHalf) {
        var right = knots(rightHalf);
        var all = new ArrayList<>(right);
        var left = new ArrayList<>(right);
        Collections.reverse(left);
        left.stream().filter(k -> k.x() != 500).map(k -> new Knot(1000 - k.x(), k.y(), k.corner())).forEach(all::add);
        return through(all, true);
    }

    /** The same shape on the other side of the axis x = 500. */
    static Shape flipped(Shape shape) {
        return new AffineTransform(-1, 0, 0, 1, 1000, 0).createTransformedShape(shape);
    }

    static Shape moved(Shape shape, double dx, double dy) {
        return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
    }

    static Shape turned(Shape shape, double degrees, double x, double y) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y).createTransformedShape(shape);
    }

    static Shape oval(double cx, double cy, double rx, double ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    static Shape box(double x, double y, double w, double h, double round) {
        return new RoundRectangle2D.Double(x, y, w, h, 2 * round, 2 * round);
    }

    static Shape line(double x1, double y1, double x2, double y2) {
        return new java.awt.geom.Line2D.Double(x1, y1, x2, y2);
    }

    static Shape joined(Shape... shapes) {
        var area = new Area();
        for (var shape : shapes) {
            area.add(new Area(shape));
        }
        return area;
    }

    static Shape without(Shape shape, Shape... holes) {
        var area = new Area(shape);
        for (var hole : holes) {
            area.subtract(new Area(hole));
        }
        return area;
    }

    /**
     * A body of revolution seen slightly from above.
     *
     * @param profile {@code "y,radius …"} from top to bottom
     */
    static Shape lathe(double cx, String profile, double tilt) {
        var knots = knots(profile);
        var last = knots.size() - 1;
        var bottom = knots.get(last);
        var all = new ArrayList<Knot>();
        knots.forEach(k -> all.add(new Knot(cx + k.y(), k.x(), k.corner() || k == knots.get(0))));
        for (var degrees = 15; degrees <= 165; degrees += 15) {
            var angle = Math.toRadians(degrees);
            all.add(new Knot(cx + bottom.y() * Math.cos(angle), bottom.x() + bottom.y() * tilt * Math.sin(angle), false));
        }
        for (var i = last; i >= 0; i--) {
            all.add(new Knot(cx - knots.get(i).y(), knots.get(i).x(), i == 0 || knots.get(i).corner()));
        }
        var top = knots.get(0);
        return joined(through(all, true), oval(cx, top.x(), top.y(), top.y() * tilt));
    }

    private static List<Knot> knots(String points) {
        var knots = new ArrayList<Knot>();
        for (var word : points.trim().split("\\s+")) {
            var corner = word.endsWith("!");
            var xy = (corner ? word.substring(0, word.length() - 1) : word).split(",");
            knots.add(new Knot(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]), corner));
        }
        return knots;
    }

    private static Shape through(List<Knot> knots, boolean closed) {
        var path = new Path2D.Double();
        path.moveTo(knots.get(0).x(), knots.get(0).y());
        var segments = closed ? knots.size() : knots.size() - 1;
        for (var i = 0; i < segments; i++) {
            var from = knots.get(i);
            var to = knots.get((i + 1) % knots.size());
            var reach = Point2D.distance(from.x(), from.y(), to.x(), to.y()) / 3;
            var out = direction(knots, i, closed);
            var in = direction(knots, (i + 1) % knots.size(), closed);
            path.curveTo(from.x() + out.x() * reach, from.y() + out.y() * reach,
                    to.x() - in.x() * reach, to.y() - in.y() * reach, to.x(), to.y());
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /** Unit vector from the neighbor before to the neighbor after; none at a corner. */
    private static Knot direction(List<Knot> knots, int i, boolean closed) {
        var n = knots.size();
        if (knots.get(i).corner() || !closed && (i == 0 || i == n - 1)) {
            return new Knot(0, 0, true);
        }
        var before = knots.get((i + n - 1) % n);
        var after = knots.get((i + 1) % n);
        var length = Math.max(1e-9, Point2D.distance(before.x(), before.y(), after.x(), after.y()));
        return new Knot((after.x() - before.x()) / length, (after.y() - before.y()) / length, false);
    }
}
