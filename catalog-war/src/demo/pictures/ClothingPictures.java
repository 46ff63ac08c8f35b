import static java.awt.Color.WHITE;

import java.awt.Color;
import java.awt.Shape;

/** Shirts, knits and jackets, laid out flat. */
final class ClothingPictures {

    private static final String SHORT = "500,268 554,246 590,182! 652,196 722,232 840,392! 744,456! 692,398! 697,600 702,838! 500,848";
    private static final String LONG = "500,268 554,246 590,182! 652,196 722,234 790,430 846,724! 762,748! 700,450! 700,620 704,838! 500,848";

    private ClothingPictures() {
    }

    static void addTo(DrawPictures all) {
        all.lying("everyday-tee-red", Tones.SAND, s -> tee(s, Tones.RED));
        all.lying("everyday-tee-white", Tones.SKY, s -> tee(s, Tones.WHITE));
        all.lying("everyday-tee-navy", Tones.BLUSH, s -> tee(s, Tones.NAVY));
        all.lying("quayside-breton-shirt", Tones.SAND, s -> breton(s));
        all.lying("shepherd-sweater", Tones.SKY, s -> sweater(s, Tones.OAT));
        all.lying("shepherd-sweater-green", Tones.BLUSH, s -> sweater(s, Tones.MOSS));
        all.lying("commons-hoodie", Tones.SAGE, s -> hoodie(s, Tones.SLATE));
        all.lying("letterpress-oxford-shirt", Tones.BUTTER, s -> oxford(s, Tones.tone(Tones.DUSK, .35)));
        all.lying("squall-rain-jacket-yellow", Tones.SKY, s -> rainJacket(s, Tones.MUSTARD));
        all.lying("squall-rain-jacket-navy", Tones.SAND, s -> rainJacket(s, Tones.NAVY));
        all.lying("workshop-chore-jacket", Tones.BLUSH, s -> choreJacket(s, Tones.BLUE));
    }

    private static Shape body(Stage s, String outline, Color cloth) {
        var body = Shapes.mirrored(outline);
        s.drop(body);
        s.lit(Shapes.closed("412,184! 500,170 588,184! 560,262 500,290 440,262"), Tones.tone(cloth, -.34));
        s.lit(body, cloth);
        s.stripes(body, Tones.clear(Tones.SHADE, .025), 7, 3, 90);
        s.fold(body, Shapes.closed("302,400! 330,540 318,700 304,838! 290,838! 290,400!"), 50, .3);
        s.fold(body, Shapes.closed("698,400! 660,540 676,700 692,838! 720,838! 720,400!"), 60, .36);
        s.fold(body, Shapes.closed("300,846! 500,858! 700,846! 700,900! 300,900!"), 40, .3);
        return body;
    }

    private static void seams(Stage s, Color cloth) {
        var seam = Shapes.open("690,412 668,330 676,208");
        s.line(seam, Tones.clear(Tones.tone(cloth, -.4), .5), 4);
        s.line(Shapes.flipped(seam), Tones.clear(Tones.tone(cloth, -.4), .5), 4);
    }

    private static void collar(Stage s, Color cloth, double width) {
        var neck = Shapes.open("400,164 446,246 500,268 554,246 600,164");
        s.within(Shapes.closed("380,196! 408,184! 592,184! 620,196! 600,320! 400,320!"), () -> {
            s.line(neck, Tones.tone(cloth, -.14), width);
            s.line(Shapes.moved(neck, 0, -2), Tones.tone(cloth, .06), width - 5);
        });
    }

    private static void tee(Stage s, Color cotton) {
        body(s, SHORT, cotton);
        seams(s, cotton);
        collar(s, cotton, 20);
        var hem = Shapes.open("752,438 830,388");
        s.dashes(hem, Tones.clear(Tones.tone(cotton, -.4), .55), 3, 8, 6);
        s.dashes(Shapes.flipped(hem), Tones.clear(Tones.tone(cotton, -.4), .55), 3, 8, 6);
        s.dashes(Shapes.open("302,818 500,828 698,818"), Tones.clear(Tones.tone(cotton, -.4), .55), 3, 8, 6);
    }

    private static void breton(Stage s) {
        var body = body(s, LONG, Tones.CREAM);
        s.within(body, () -> {
            for (var y = 330; y < 800; y += 42) {
                s.fill(Shapes.box(310, y, 380, 17, 0), Tones.NAVY);
            }
            for (var i = 0; i < 11; i++) {
                var cuff = Shapes.closed("690," + (330 + i * 40) + "! 860," + (278 + i * 40) + "! 860," + (294 + i * 40) + "! 690," + (346 + i * 40) + "!");
                var sleeve = Shapes.closed("690,412! 668,330 690,200! 900,200! 900,800! 740,800!");
                s.within(sleeve, () -> s.fill(cuff, Tones.NAVY));
                s.within(Shapes.flipped(sleeve), () -> s.fill(Shapes.flipped(cuff), Tones.NAVY));
            }
        });
        seams(s, Tones.CREAM);
        collar(s, Tones.CREAM, 18);
    }

    private static void sweater(Stage s, Color wool) {
        var body = body(s, LONG, wool);
        s.within(body, () -> {
            for (var x : new int[] {420, 500, 580}) {
                for (var y = 290; y < 790; y += 44) {
                    s.line(Shapes.open((x - 17) + "," + y + " " + (x + 15) + "," + (y + 22) + " " + (x - 17) + "," + (y + 44)), Tones.tone(wool, -.2), 12);
                    s.line(Shapes.open((x + 17) + "," + y + " " + (x - 15) + "," + (y + 22) + " " + (x + 17) + "," + (y + 44)), Tones.tone(wool, .2), 9);
                }
            }
        });
        for (var x : new int[] {378, 460, 540, 622}) {
            s.within(body, () -> s.line(Shapes.line(x, 250, x, 790), Tones.clear(Tones.SHADE, .14), 5));
        }
        ribs(s, body, wool);
        seams(s, wool);
        collar(s, wool, 34);
        s.within(Shapes.mirrored("500,230 560,210 620,170! 640,260 560,300 500,304"),
                () -> s.dashes(Shapes.open("410,182 446,246 500,268 554,246 590,182"), Tones.clear(Tones.SHADE, .16), 28, 4, 7));
    }

    private static void ribs(Stage s, Shape body, Color cloth) {
        var hem = Shapes.box(280, 790, 440, 70, 0);
        s.within(body, () -> {
            s.within(Shapes.box(292, 786, 416, 80, 0), () -> {
                s.fill(hem, Tones.clear(Tones.tone(cloth, -.1), .75));
                s.stripes(hem, Tones.clear(Tones.SHADE, .16), 12, 5, 90);
            });
            var cuff = Shapes.closed("735,690! 850,660! 870,760! 745,770!");
            s.fill(cuff, Tones.clear(Tones.tone(cloth, -.12), .8));
            s.stripes(cuff, Tones.clear(Tones.SHADE, .16), 12, 5, 78);
            s.fill(Shapes.flipped(cuff), Tones.clear(Tones.tone(cloth, -.12), .8));
            s.stripes(Shapes.flipped(cuff), Tones.clear(Tones.SHADE, .16), 12, 5, 102);
        });
    }

    private static void hoodie(Stage s, Color fleece) {
        var hood = Shapes.mirrored("500,110 590,122 646,190 640,262! 560,330 500,346");
        s.drop(hood);
        var body = body(s, LONG, fleece);
        s.lit(hood, Tones.tone(fleece, .06));
        var inside = Shapes.mirrored("500,150 560,160 590,220 566,290 500,336");
        s.lit(inside, Tones.tone(fleece, -.34));
        s.line(inside, Tones.clear(Tones.tone(fleece, .3), .6), 5);
        ribs(s, body, fleece);
        seams(s, fleece);
        var pocket = Shapes.mirrored("500,590! 590,590! 660,700! 650,772! 500,776");
        s.blurred(Shapes.moved(pocket, 3, 6), 12, .25);
        s.lit(pocket, Tones.tone(fleece, .04));
        s.dashes(Shapes.mirrored("500,602! 584,602! 648,702! 640,762! 500,766"), Tones.clear(WHITE, .35), 3, 9, 7);
        s.tube(Shapes.open("466,322 456,400 462,470"), Tones.CREAM, 10);
        s.tube(Shapes.open("534,322 544,390 538,450"), Tones.CREAM, 10);
    }

    private static void oxford(Stage s, Color cotton) {
        body(s, LONG, cotton);
        seams(s, cotton);
        s.lit(Shapes.box(482, 250, 36, 592, 2), Tones.tone(cotton, .1));
        s.line(Shapes.line(518, 256, 518, 838), Tones.clear(Tones.SHADE, .22), 3);
        for (var y = 310; y < 820; y += 88) {
            s.ball(Shapes.oval(500, y, 9, 9), Tones.WHITE);
            s.fill(Shapes.oval(500, y, 2.5, 2.5), Tones.SLATE);
        }
        var half = Shapes.closed("590,176! 606,196! 592,300! 500,252! 560,232 584,190");
        s.blurred(Shapes.moved(half, 3, 8), 10, .3);
        s.blurred(Shapes.moved(Shapes.flipped(half), 3, 8), 10, .3);
        s.lit(half, Tones.tone(cotton, .14));
        s.lit(Shapes.flipped(half), Tones.tone(cotton, .14));
        s.ball(Shapes.oval(584, 282, 6, 6), Tones.WHITE);
        s.ball(Shapes.oval(416, 282, 6, 6), Tones.WHITE);
        var pocket = Shapes.closed("558,400! 650,400! 650,490! 604,514! 558,490!");
        s.blurred(Shapes.moved(pocket, 2, 5), 8, .22);
        s.lit(pocket, Tones.tone(cotton, .04));
        s.line(Shapes.line(558, 416, 650, 416), Tones.clear(Tones.SHADE, .2), 2.5);
        var cuff = Shapes.line(752, 706, 838, 682);
        s.line(cuff, Tones.clear(Tones.SHADE, .25), 4);
        s.line(Shapes.flipped(cuff), Tones.clear(Tones.SHADE, .25), 4);
    }

    private static void rainJacket(Stage s, Color shell) {
        var hood = Shapes.mirrored("500,92 600,106 660,190 640,270! 560,330 500,340");
        s.drop(hood);
        body(s, LONG, shell);
        s.lit(hood, Tones.tone(shell, .08));
        s.lit(Shapes.mirrored("500,140 566,152 596,222 560,300 500,330"), Tones.tone(shell, -.36));
        s.line(Shapes.open("404,222 434,152 500,140 566,152 596,222"), Tones.clear(WHITE, .4), 5);
        seams(s, shell);
        var flap = Shapes.box(474, 310, 52, 534, 8);
        s.blurred(Shapes.moved(flap, 4, 5), 10, .25);
        s.lit(flap, Tones.tone(shell, .04));
        for (var y = 350; y < 830; y += 92) {
            s.ball(Shapes.oval(500, y, 11, 11), Tones.SILVER);
        }
        for (var x : new int[] {352, 542}) {
            var pocket = Shapes.turned(Shapes.box(x, 610, 106, 36, 8), x < 500 ? -6 : 6, x + 53, 620);
            s.blurred(Shapes.moved(pocket, 3, 7), 10, .3);
            s.lit(pocket, Tones.tone(shell, .1));
        }
        s.line(Shapes.open("470,330 462,410 466,450"), Tones.CREAM, 6);
        s.line(Shapes.open("530,330 538,400 534,440"), Tones.CREAM, 6);
    }

    private static void choreJacket(Stage s, Color drill) {
        body(s, LONG, drill);
        seams(s, drill);
        s.line(Shapes.line(516, 268, 516, 846), Tones.clear(Tones.SHADE, .4), 4);
        s.dashes(Shapes.line(486, 300, 486, 846), Tones.clear(WHITE, .5), 2.5, 8, 6);
        for (var y = 330; y < 820; y += 108) {
            s.ball(Shapes.oval(500, y, 13, 13), Tones.WALNUT);
        }
        var half = Shapes.closed("588,174! 622,194! 640,280! 590,310! 508,266! 562,236 584,190");
        s.blurred(Shapes.moved(half, 3, 8), 10, .35);
        s.blurred(Shapes.moved(Shapes.flipped(half), 3, 8), 10, .35);
        s.lit(half, Tones.tone(drill, .1));
        s.lit(Shapes.flipped(half), Tones.tone(drill, .1));
        patch(s, 336, 620, 126, 150, drill);
        patch(s, 544, 620, 126, 150, drill);
        patch(s, 556, 390, 96, 106, drill);
        var cuff = Shapes.line(748, 690, 838, 666);
        s.dashes(cuff, Tones.clear(WHITE, .5), 2.5, 8, 6);
        s.dashes(Shapes.flipped(cuff), Tones.clear(WHITE, .5), 2.5, 8, 6);
    }

    private static void patch(Stage s, double x, double y, double w, double h, Color cloth) {
        var pocket = Shapes.box(x, y, w, h, 14);
        s.blurred(Shapes.moved(pocket, 3, 6), 10, .28);
        s.lit(pocket, Tones.tone(cloth, .05));
        s.dashes(Shapes.box(x + 8, y + 8, w - 16, h - 16, 9), Tones.clear(WHITE, .5), 2.5, 8, 6);
    }
}
