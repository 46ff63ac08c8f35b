import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * One picture while it is drawn: a canvas of 1000 by 1000, light from the upper left. A thing either stands
 * on a floor before an arch of the colonnade, or lies on a plain table seen from above.
 */
final class Stage {

    static final int PIXELS = 1200;
    private static final double SCALE = PIXELS / 1000.0;
    private static final double CLOSE = 1.12;
    private static final double TILT = 0.15;
    private static final double FLOOR = 690;

    private final BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D brush = image.createGraphics();
    private final Random random = new Random(7);

    private Stage() {
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.scale(SCALE, SCALE);
    }

    /** A wall with an arch, and a floor: for things that stand or hang. */
    static Stage arch(Color backdrop) {
        var stage = new Stage();
        stage.gradient(Shapes.box(0, 0, 1000, 1000, 0), Tones.tone(backdrop, .26), Tones.tone(backdrop, .06), 0, 0, 600, 1000);
        var niche = Shapes.joined(Shapes.oval(500, 400, 310, 310), Shapes.box(190, 400, 620, FLOOR - 400, 0));
        stage.gradient(niche, Tones.tone(backdrop, -.1), Tones.tone(backdrop, .3), 190, 90, 810, FLOOR);
        stage.gradient(Shapes.box(0, FLOOR, 1000, 1000 - FLOOR, 0), Tones.tone(backdrop, -.07),
                Tones.tone(backdrop, .12), 0, FLOOR, 0, 1000);
        stage.closer(500, 790);
        return stage;
    }

    /** A table from above, with a round cloth: for things that lie. */
    static Stage table(Color backdrop) {
        var stage = new Stage();
        stage.gradient(Shapes.box(0, 0, 1000, 1000, 0), Tones.tone(backdrop, .28), Tones.tone(backdrop, .04), 0, 0, 700, 1000);
        stage.gradient(Shapes.oval(500, 500, 430, 430), Tones.tone(backdrop, -.05), Tones.tone(backdrop, .22), 150, 150, 850, 850);
        stage.closer(500, 500);
        return stage;
    }

    private void closer(double x, double y) {
        scale(CLOSE, x, y);
    }

    private void scale(double factor, double x, double y) {
        brush.translate(x, y);
        brush.scale(factor, factor);
        brush.translate(-x, -y);
    }

    BufferedImage image() {
        return image;
    }

    void fill(Shape shape, Color color) {
        brush.setPaint(color);
        brush.fill(shape);
    }

    /** A flat thing in slanting light. */
    Shape lit(Shape shape, Color color) {
        var b = shape.getBounds2D();
        gradient(shape, Tones.tone(color, .1), Tones.tone(color, -.14), b.getX(), b.getY(), b.getMaxX(), b.getMaxY());
        return shape;
    }

    /** A thing that is round about an upright axis. */
    Shape round(Shape shape, Color color) {
        var b = shape.getBounds2D();
        brush.setPaint(new LinearGradientPaint((float) b.getX(), 0, (float) b.getMaxX(), 0,
                new float[] {0, .27f, .62f, 1}, new Color[] {Tones.tone(color, -.14), Tones.tone(color, .16), color,
                    Tones.tone(color, -.3)}));
        brush.fill(shape);
        return shape;
    }

    /** A ball. */
    Shape ball(Shape shape, Color color) {
        var b = shape.getBounds2D();
        var reach = (float) Math.max(b.getWidth(), b.getHeight()) * .85f;
        brush.setPaint(new RadialGradientPaint((float) (b.getX() + b.getWidth() * .34), (float) (b.getY() + b.getHeight() * .28),
                reach, new float[] {0, .5f, 1}, new Color[] {Tones.tone(color, .22), color, Tones.tone(color, -.38)}));
        brush.fill(shape);
        return shape;
    }

    Shape lathe(double cx, Color color, String profile) {
        return round(Shapes.lathe(cx, profile, TILT), color);
    }

    /** A see-through body of revolution with its rim. */
    Shape glass(double cx, Color color, String profile) {
        var shape = Shapes.lathe(cx, profile, TILT);
        var b = shape.getBounds2D();
        brush.setPaint(new LinearGradientPaint((float) b.getX(), 0, (float) b.getMaxX(), 0, new float[] {0, .2f, .55f, 1},
                new Color[] {Tones.clear(Tones.tone(color, -.2), .62), Tones.clear(Tones.tone(color, .6), .42),
                    Tones.clear(color, .3), Tones.clear(Tones.tone(color, -.25), .66)}));
        brush.fill(shape);
        line(shape, Tones.clear(Tones.tone(color, .55), .8), 3);
        return shape;
    }

    /** A level disc of a body of revolution: a lid, a table top, a surface of tea. */
    Shape disc(double cx, double y, double radius, Color color) {
        return lit(Shapes.oval(cx, y, radius, radius * TILT), color);
    }

    /** The open top of a vessel: its rim, and the dark inside. */
    void opening(double cx, double y, double radius, double wall, Color rim, Color inside) {
        lit(Shapes.oval(cx, y, radius, radius * TILT), Tones.tone(rim, .12));
        var hole = Shapes.oval(cx, y + wall * .06, radius - wall, (radius - wall * 1.1) * TILT);
        var b = hole.getBounds2D();
        gradient(hole, Tones.tone(inside, -.42), Tones.tone(inside, -.05), b.getX(), b.getY(), b.getMaxX(), b.getMaxY());
    }

    void line(Shape shape, Color color, double width) {
        brush.setPaint(color);
        brush.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(shape);
    }

    void dashes(Shape shape, Color color, double width, double on, double off) {
        brush.setPaint(color);
        brush.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                new float[] {(float) on, (float) off}, 0));
        brush.draw(shape);
    }

    /** A bent rod: handles, legs, cords. */
    void tube(Shape middle, Color color, double width) {
        line(middle, Tones.tone(color, -.3), width);
        line(Shapes.moved(middle, -width * .07, -width * .09), color, width * .78);
        line(Shapes.moved(middle, -width * .16, -width * .18), Tones.tone(color, .22), width * .22);
    }

    void gradient(Shape shape, Color from, Color to, double x1, double y1, double x2, double y2) {
        brush.setPaint(new LinearGradientPaint((float) x1, (float) y1, (float) x2, (float) y2, new float[] {0, 1},
                new Color[] {from, to}));
        brush.fill(shape);
    }

    /** Light that fades outwards. */
    void glow(double cx, double cy, double radius, Color color, double opacity) {
        brush.setPaint(new RadialGradientPaint((float) cx, (float) cy, (float) radius, new float[] {0, 1},
                new Color[] {Tones.clear(color, opacity), Tones.clear(color, 0)}));
        brush.fill(Shapes.oval(cx, cy, radius, radius));
    }

    /** Draws only inside the shape. */
    void within(Shape shape, Runnable drawing) {
        var before = brush.getClip();
        brush.clip(shape);
        drawing.run();
        brush.setClip(before);
    }

    /** Draws the same again elsewhere: the second of a pair, one behind the other. */
    void shifted(double dx, double dy, Runnable drawing) {
        brush.translate(dx, dy);
        drawing.run();
        brush.translate(-dx, -dy);
    }

    /** Draws smaller or larger about a point. */
    void scaled(double factor, double x, double y, Runnable drawing) {
        scale(factor, x, y);
        drawing.run();
        scale(1 / factor, x, y);
    }

    /** Draws turned about a point. */
    void turned(double degrees, double x, double y, Runnable drawing) {
        brush.rotate(Math.toRadians(degrees), x, y);
        drawing.run();
        brush.rotate(-Math.toRadians(degrees), x, y);
    }

    /** Parallel stripes inside the shape; 0 degrees is level. */
    void stripes(Shape shape, Color color, double step, double width, double degrees) {
        within(shape, () -> {
            for (var y = -500.0; y < 1500; y += step) {
                fill(Shapes.turned(Shapes.box(-500, y, 2000, width, 0), degrees, 500, 500), color);
            }
        });
    }

    void speckle(Shape shape, Color color, int count, double size) {
        var b = shape.getBounds2D();
        within(shape, () -> {
            for (var i = 0; i < count; i++) {
                var r = size * (.4 + random.nextDouble());
                fill(Shapes.oval(b.getX() + random.nextDouble() * b.getWidth(), b.getY() + random.nextDouble() * b.getHeight(), r, r), color);
            }
        });
    }

    /** Grain of wood along x. */
    void grain(Shape shape, Color color) {
        var b = shape.getBounds2D();
        within(shape, () -> {
            for (var y = b.getY() - 40; y < b.getMaxY() + 40; y += 17) {
                var bend = 8 + random.nextDouble() * 16;
                line(Shapes.open(b.getX() + "," + y + " " + b.getCenterX() + "," + (y + bend) + " " + b.getMaxX() + "," + (y - bend / 2)),
                        Tones.clear(Tones.tone(color, -.35), .12 + random.nextDouble() * .12), 2.2);
            }
        });
    }

    /** The soft shadow where something stands. */
    void ground(double cx, double y, double radius) {
        blurred(Shapes.oval(cx + radius * .22, y + 4, radius * 1.12, radius * .17), 24, .32);
        blurred(Shapes.oval(cx + radius * .05, y, radius * .98, radius * .1), 9, .35);
    }

    /** The shadow of something that lies or hangs close to what is behind it. */
    void drop(Shape shape) {
        blurred(Shapes.moved(shape, 16, 26), 26, .3);
        blurred(Shapes.moved(shape, 4, 7), 7, .22);
    }

    void blurred(Shape shape, int blur, double opacity) {
        var shadow = Blur.of(shape, blur, Tones.clear(Tones.SHADE, opacity));
        brush.drawImage(shadow, 0, 0, 1000, 1000, null);
    }

    /** A soft darkening inside the shape, along another shape: folds, hollows, undersides. */
    void fold(Shape inside, Shape dark, int blur, double opacity) {
        within(inside, () -> blurred(dark, blur, opacity));
    }
}
