import static java.awt.Color.WHITE;

import java.awt.Color;

/** Chairs, tables, shelves, and what stands on them. */
final class FurniturePictures {

    private FurniturePictures() {
    }

    static void addTo(DrawPictures all) {
        all.standing("ash-dining-chair", Tones.SAGE, s -> chair(s, Tones.OAK));
        all.standing("three-leg-stool", Tones.BLUSH, s -> stool(s));
        all.standing("column-side-table", Tones.SKY, s -> sideTable(s, Tones.FOREST));
        all.standing("open-bookshelf", Tones.SAND, s -> bookshelf(s));
        all.standing("archway-mirror", Tones.ROSE, s -> mirror(s));
        all.standing("noon-wall-clock", Tones.SAGE, s -> clock(s));
        all.standing("doric-vase-white", Tones.BLUSH, s -> vase(s, Tones.WHITE));
        all.standing("doric-vase-black", Tones.BUTTER, s -> vase(s, Tones.CHARCOAL));
        all.standing("seagrass-basket", Tones.SKY, s -> basket(s));
    }

    private static void chair(Stage s, Color wood) {
        s.ground(510, 850, 190);
        s.tube(Shapes.open("395,170 385,400 372,600 365,790"), Tones.tone(wood, -.12), 26);
        s.tube(Shapes.open("615,170 620,400 628,600 640,790"), Tones.tone(wood, -.12), 26);
        for (var x : new int[] {450, 505, 560}) {
            s.tube(Shapes.line(x, 260, x, 570), Tones.tone(wood, -.05), 15);
        }
        var rail = s.lit(Shapes.closed("368,185! 505,150 642,185! 640,265! 505,238 370,265!"), wood);
        s.grain(rail, Tones.WALNUT);
        s.tube(Shapes.line(350, 700, 668, 700), Tones.tone(wood, -.18), 15);
        s.tube(Shapes.line(345, 620, 320, 850), wood, 28);
        s.tube(Shapes.line(668, 620, 695, 850), wood, 28);
        s.lit(Shapes.closed("318,610! 700,610! 694,650! 324,650!"), Tones.tone(wood, -.16));
        var seat = s.lit(Shapes.closed("376,545! 632,545! 712,604 706,628 508,634 312,628 306,604"), Tones.tone(wood, .06));
        s.grain(seat, Tones.WALNUT);
    }

    private static void stool(Stage s) {
        s.ground(500, 820, 190);
        s.tube(Shapes.line(500, 520, 505, 770), Tones.tone(Tones.WALNUT, -.2), 30);
        s.tube(Shapes.line(400, 520, 330, 820), Tones.WALNUT, 34);
        s.tube(Shapes.line(600, 520, 672, 820), Tones.WALNUT, 34);
        s.tube(Shapes.line(362, 690, 640, 690), Tones.tone(Tones.WALNUT, -.1), 18);
        s.lathe(500, Tones.WALNUT, "486,196 520,196");
        var seat = s.disc(500, 486, 198, Tones.tone(Tones.WALNUT, .16));
        s.grain(seat, Tones.WALNUT);
    }

    private static void sideTable(Stage s, Color lacquer) {
        s.ground(500, 830, 170);
        s.lathe(500, lacquer, "806,158 830,164");
        s.disc(500, 806, 158, Tones.tone(lacquer, .06));
        var column = s.lathe(500, lacquer, "520,78 808,88");
        s.within(column, () -> {
            for (var i = -4; i <= 4; i++) {
                var x = 500 + Math.sin(i * Math.PI / 9.5) * 82;
                s.line(Shapes.line(x, 530, x, 830), Tones.clear(Tones.SHADE, .4), 7);
                s.line(Shapes.line(x + 7, 530, x + 7, 830), Tones.clear(WHITE, .22), 4);
            }
        });
        s.lathe(500, lacquer, "494,250 522,244");
        s.disc(500, 494, 252, Tones.tone(lacquer, .12));
        s.lit(Shapes.box(430, 452, 170, 26, 5), Tones.CLAY);
        s.lit(Shapes.box(444, 428, 150, 25, 5), Tones.CREAM);
        s.lathe(515, Tones.MUSTARD, "362,44 400,44 428,32");
        s.opening(515, 362, 44, 6, Tones.MUSTARD, Tones.WALNUT);
    }

    private static void bookshelf(Stage s) {
        s.ground(500, 850, 260);
        s.gradient(Shapes.box(270, 170, 460, 670, 0), Tones.clear(Tones.SHADE, .2), Tones.clear(Tones.SHADE, .08), 270, 170, 730, 840);
        Color[] spines = {Tones.RED, Tones.NAVY, Tones.MUSTARD, Tones.CREAM, Tones.TEAL, Tones.CLAY, Tones.MOSS, Tones.DUSK};
        for (var shelf = 0; shelf < 4; shelf++) {
            var floor = 322 + shelf * 165;
            var x = shelf % 2 == 0 ? 300.0 : 470;
            for (var i = 0; i < (shelf == 3 ? 8 : 6); i++) {
                var height = 84 + (i * 37 + shelf * 23) % 42;
                var width = 24 + (i * 13 + shelf * 7) % 14;
                s.round(Shapes.box(x, floor - height, width, height, 3), spines[(i * 3 + shelf * 2) % spines.length]);
                x += width + 3;
            }
        }
        s.ball(Shapes.lathe(620, "220,20 250,24 280,48 318,34", .14), Tones.CLAY);
        s.ball(Shapes.lathe(370, "420,50 486,32", .14), Tones.WHITE);
        for (var leaf : new double[][] {{350, 385, -30}, {372, 370, 5}, {396, 386, 32}}) {
            s.lit(Shapes.turned(Shapes.oval(leaf[0], leaf[1], 15, 46), leaf[2], leaf[0], leaf[1] + 40), Tones.MOSS);
        }
        s.lit(Shapes.box(590, 570, 110, 80, 6), Tones.OAT);
        for (var shelf = 0; shelf < 5; shelf++) {
            s.lit(Shapes.box(262, 157 + shelf * 165, 476, 22, 4), Tones.tone(Tones.OAK, .04));
        }
        s.round(Shapes.box(250, 140, 26, 712, 6), Tones.OAK);
        s.round(Shapes.box(724, 140, 26, 712, 6), Tones.OAK);
    }

    private static void mirror(Stage s) {
        var outer = Shapes.joined(Shapes.oval(500, 390, 220, 220), Shapes.box(280, 390, 440, 440, 0));
        var inner = Shapes.joined(Shapes.oval(500, 390, 198, 198), Shapes.box(302, 390, 396, 418, 0));
        s.drop(outer);
        s.lit(outer, Tones.BRASS);
        s.gradient(inner, Tones.rgb(0xF3F6F6), Tones.rgb(0xAFC0C6), 320, 200, 700, 810);
        s.within(inner, () -> {
            s.fill(Shapes.closed("250,640! 620,150! 720,150! 300,760!"), Tones.clear(WHITE, .38));
            s.fill(Shapes.closed("330,830! 720,330! 720,390! 400,830!"), Tones.clear(WHITE, .3));
        });
        s.line(inner, Tones.clear(Tones.SHADE, .35), 4);
        s.line(Shapes.joined(Shapes.oval(500, 390, 217, 217), Shapes.box(283, 390, 434, 437, 0)), Tones.clear(WHITE, .45), 3);
    }

    private static void clock(Stage s) {
        var rim = Shapes.oval(500, 430, 250, 250);
        s.drop(rim);
        s.lit(rim, Tones.OAK);
        var face = Shapes.oval(500, 430, 222, 222);
        s.lit(face, Tones.WHITE);
        s.fold(face, Shapes.without(Shapes.oval(500, 430, 260, 260), Shapes.oval(510, 442, 224, 224)), 14, .35);
        for (var hour = 0; hour < 12; hour++) {
            s.line(Shapes.turned(Shapes.line(500, 236, 500, hour % 3 == 0 ? 272 : 252), hour * 30, 500, 430), Tones.CHARCOAL, hour % 3 == 0 ? 10 : 5);
        }
        var hands = Shapes.joined(Shapes.turned(Shapes.box(492, 310, 16, 140, 8), -58, 500, 430), Shapes.turned(Shapes.box(494, 258, 12, 190, 6), 52, 500, 430));
        s.blurred(Shapes.moved(hands, 5, 9), 7, .4);
        s.fill(hands, Tones.CHARCOAL);
        s.line(Shapes.turned(Shapes.line(500, 475, 500, 262), 170, 500, 430), Tones.RED, 4);
        s.fill(Shapes.oval(500, 430, 14, 14), Tones.RED);
    }

    private static void vase(Stage s, Color glaze) {
        s.ground(500, 815, 130);
        s.line(Shapes.open("500,430 470,300 400,180"), Tones.MOSS, 7);
        s.line(Shapes.open("505,430 530,290 600,150"), Tones.MOSS, 7);
        s.line(Shapes.open("502,430 500,300 496,210"), Tones.MOSS, 6);
        for (var leaf : new double[][] {{400, 180, -40}, {424, 250, -75}, {470, 240, 20}, {454, 305, -80}, {600, 150, 35}, {560, 190, -25},
            {598, 232, 70}, {532, 250, -30}, {570, 300, 70}, {496, 205, 0}, {482, 285, -50}}) {
            s.lit(Shapes.turned(Shapes.closed((leaf[0]) + "," + (leaf[1] - 62) + "! " + (leaf[0] + 21) + "," + (leaf[1] - 24) + " " + leaf[0] + ","
                    + (leaf[1] + 12) + "! " + (leaf[0] - 21) + "," + (leaf[1] - 24)), leaf[2], leaf[0], leaf[1]), Tones.MOSS);
        }
        var body = s.lathe(500, glaze, "420,76 440,70 480,84 580,148 680,140 812,84");
        s.within(body, () -> {
            for (var i = -6; i <= 6; i++) {
                var near = Math.sin(i * Math.PI / 13.5);
                s.line(Shapes.open((500 + near * 74) + ",470 " + (500 + near * 150) + ",590 " + (500 + near * 144) + ",680 " + (500 + near * 86) + ",830"),
                        Tones.clear(Tones.SHADE, .2), 5);
            }
        });
        s.opening(500, 420, 76, 9, glaze, Tones.tone(glaze, -.2));
        s.line(Shapes.open("500,440 500,415"), Tones.MOSS, 7);
    }

    private static void basket(Stage s) {
        s.ground(500, 810, 215);
        s.tube(Shapes.open("360,445 370,330 470,330 482,445"), Tones.tone(Tones.LEATHER, -.1), 22);
        var body = s.lathe(500, Tones.OAT, "450,225 640,236 806,190");
        s.within(body, () -> {
            for (var row = 0; row < 15; row++) {
                for (var column = -9; column <= 9; column++) {
                    var angle = (column + (row % 2) * .5) * Math.PI / 19;
                    var x = 500 + Math.sin(angle) * 230;
                    var y = 470 + row * 26 + Math.cos(angle) * 32 - 6;
                    s.fill(Shapes.oval(x, y, 19 * Math.cos(angle) + 1, 9), Tones.clear(row > 8 ? Tones.CLAY : Tones.tone(Tones.OAT, .2), .75));
                    s.line(Shapes.open((x - 17 * Math.cos(angle)) + "," + (y + 6) + " " + x + "," + (y + 11) + " " + (x + 17 * Math.cos(angle)) + "," + (y + 6)),
                            Tones.clear(Tones.WALNUT, .4), 2.5);
                }
            }
            s.gradient(Shapes.box(560, 400, 200, 500, 0), Tones.clear(Tones.SHADE, 0), Tones.clear(Tones.SHADE, .36), 560, 0, 740, 0);
        });
        s.opening(500, 450, 226, 16, Tones.OAT, Tones.WALNUT);
        s.within(Shapes.oval(500, 452, 208, 28), () -> s.ball(Shapes.closed("330,500 340,445 420,436 500,446 590,434 660,452 670,500"), Tones.DUSK));
        s.tube(Shapes.open("520,474 530,360 640,360 646,468"), Tones.LEATHER, 22);
    }
}
