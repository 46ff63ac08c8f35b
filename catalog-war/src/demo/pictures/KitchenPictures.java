import static java.awt.Color.WHITE;

import java.awt.Color;

/** Pots, knives, jars and plates. */
final class KitchenPictures {

    private KitchenPictures() {
    }

    static void addTo(DrawPictures all) {
        all.standing("ember-dutch-oven-red", Tones.SAND, s -> dutchOven(s, Tones.RED));
        all.standing("ember-dutch-oven-green", Tones.BLUSH, s -> dutchOven(s, Tones.FOREST));
        all.lying("forge-skillet", Tones.SAND, s -> skillet(s));
        all.lying("olive-wood-board", Tones.SAGE, s -> board(s));
        all.lying("chefs-knife", Tones.STONE, s -> knife(s));
        all.standing("nesting-bowls", Tones.SKY, s -> bowls(s));
        all.standing("oil-cruet", Tones.BUTTER, s -> cruet(s));
        all.standing("pepper-mill", Tones.SAGE, s -> mills(s));
        all.standing("whistling-kettle", Tones.BLUSH, s -> kettle(s, Tones.MUSTARD));
        all.standing("pantry-jar", Tones.MIST, s -> jars(s));
        all.lying("terrace-dinner-plates", Tones.BLUSH, s -> plates(s));
        all.standing("cherry-wood-spoons", Tones.SKY, s -> spoons(s));
        all.lying("linen-tea-towel", Tones.SAND, s -> teaTowel(s));
        all.standing("market-apron", Tones.BUTTER, s -> apron(s, Tones.NAVY));
    }

    private static void dutchOven(Stage s, Color enamel) {
        s.ground(500, 800, 255);
        s.tube(Shapes.open("735,560 815,545 820,600 730,610"), enamel, 34);
        s.tube(Shapes.open("265,560 185,545 180,600 270,610"), enamel, 34);
        s.lathe(500, enamel, "520,246 740,240 795,210");
        s.ball(Shapes.lathe(500, "408,36 430,130 480,228 520,256", .15), enamel);
        s.line(Shapes.open("244,522 300,548 500,561 700,548 756,522"), Tones.clear(Tones.SHADE, .4), 5);
        s.line(Shapes.open("290,470 340,438 420,418"), Tones.clear(WHITE, .4), 10);
        s.lathe(500, Tones.BRASS, "372,20 408,24");
        s.ball(Shapes.oval(500, 362, 46, 22), Tones.BRASS);
    }

    private static void skillet(Stage s) {
        var handle = Shapes.turned(Shapes.without(Shapes.box(470, 610, 60, 330, 28), Shapes.oval(500, 900, 13, 20)), -40, 500, 450);
        var pan = Shapes.joined(Shapes.oval(450, 440, 270, 270), Shapes.closed("186,500! 150,566 214,586! 250,560!"));
        s.drop(Shapes.joined(pan, handle));
        s.lit(handle, Tones.CHARCOAL);
        s.lit(pan, Tones.CHARCOAL);
        s.gradient(Shapes.oval(450, 440, 236, 236), Tones.tone(Tones.INK, -.2), Tones.tone(Tones.CHARCOAL, .12), 260, 250, 620, 620);
        s.line(Shapes.oval(450, 440, 252, 252), Tones.clear(WHITE, .12), 5);
        s.ball(Shapes.closed("330,430 350,340 440,320 540,350 560,440 520,540 420,560 340,520"), Tones.WHITE);
        s.ball(Shapes.oval(450, 435, 62, 60), Tones.rgb(0xF0A830));
        s.fill(Shapes.oval(430, 412, 14, 10), Tones.clear(WHITE, .7));
    }

    private static void board(Stage s) {
        var board = Shapes.turned(Shapes.without(Shapes.joined(Shapes.box(300, 180, 400, 520, 70), Shapes.box(445, 660, 110, 210, 50)),
                Shapes.oval(500, 815, 22, 22)), 24, 500, 500);
        s.drop(board);
        s.lit(board, Tones.OAK);
        s.grain(board, Tones.WALNUT);
        s.within(board, () -> {
            s.line(Shapes.open("330,150 420,330 400,520 520,720 470,900"), Tones.clear(Tones.WALNUT, .4), 14);
            s.line(Shapes.open("480,120 560,300 540,480 640,640 600,820"), Tones.clear(Tones.WALNUT, .3), 20);
        });
        s.line(board, Tones.clear(Tones.tone(Tones.OAK, .5), .7), 4);
        for (var spot : new double[][] {{640, 420}, {690, 480}, {625, 500}}) {
            var olive = Shapes.oval(spot[0], spot[1], 30, 26);
            s.drop(olive);
            s.ball(olive, Tones.OLIVE);
        }
    }

    private static void knife(Stage s) {
        var blade = Shapes.turned(Shapes.closed("470,560! 450,250 500,90! 545,260 552,560!"), 42, 500, 500);
        var bolster = Shapes.turned(Shapes.box(462, 552, 88, 34, 8), 42, 500, 500);
        var grip = Shapes.turned(Shapes.closed("470,584! 545,584! 540,700 548,800 562,880 520,900 480,880 478,760"), 42, 500, 500);
        s.drop(Shapes.joined(blade, bolster, grip));
        s.lit(blade, Tones.SILVER);
        s.within(blade, () -> s.fill(Shapes.turned(Shapes.closed("400,600! 440,60! 478,90! 492,600!"), 42, 500, 500), Tones.clear(WHITE, .5)));
        s.lit(grip, Tones.WALNUT);
        s.lit(bolster, Tones.BRASS);
        for (var y : new int[] {640, 730, 820}) {
            s.fill(Shapes.turned(Shapes.oval(512, y, 10, 10), 42, 500, 500), Tones.BRASS);
        }
    }

    private static void bowls(Stage s) {
        s.ground(500, 800, 130);
        bowl(s, 800, 1.0, Tones.DUSK);
        bowl(s, 700, .86, Tones.CREAM);
        bowl(s, 612, .72, Tones.CLAY);
    }

    private static void bowl(Stage s, double base, double size, Color glaze) {
        var top = base - 190 * size;
        var body = s.lathe(500, glaze, top + "," + 280 * size + " " + (top + 90 * size) + "," + 245 * size + " "
                + (base - 24) + "," + 140 * size + " " + base + "," + 118 * size);
        s.speckle(body, Tones.clear(Tones.WALNUT, .3), 140, 2);
        s.opening(500, top, 280 * size, 12, glaze, Tones.tone(glaze, .1));
    }

    private static void cruet(Stage s) {
        s.ground(500, 810, 110);
        var bottle = s.glass(500, Tones.OLIVE, "300,34 420,36 500,90 560,118 700,122 804,110");
        s.within(bottle, () -> {
            s.round(Shapes.lathe(500, "520,100 560,114 700,118 800,106", .15), Tones.clear(Tones.rgb(0xB9A02C), .9));
            s.disc(500, 520, 100, Tones.rgb(0xD8C255));
            s.line(Shapes.open("430,520 408,600 408,760"), Tones.clear(WHITE, .6), 10);
        });
        s.lathe(500, Tones.CORK, "262,38 306,32");
        s.tube(Shapes.open("500,262 500,215 520,180 575,160"), Tones.SILVER, 18);
        s.lit(Shapes.box(440, 620, 120, 110, 8), Tones.PAPER);
        s.line(Shapes.open("475,705 500,670 530,645"), Tones.MOSS, 5);
        for (var leaf : new double[][] {{482, 672, 40}, {512, 690, -70}, {505, 650, 40}, {530, 664, -70}}) {
            s.fill(Shapes.turned(Shapes.oval(leaf[0], leaf[1], 17, 7), leaf[2], leaf[0], leaf[1]), Tones.MOSS);
        }
    }

    private static void mills(Stage s) {
        mill(s, 390, 790, 1, Tones.WALNUT);
        mill(s, 620, 825, .74, Tones.OAK);
    }

    private static void mill(Stage s, double x, double base, double size, Color wood) {
        s.ground(x, base, 92 * size);
        s.lathe(x, wood, at(base, 330, size) + "," + 58 * size + " " + at(base, 230, size) + "," + 46 * size + " " + at(base, 110, size) + ","
                + 78 * size + " " + base + "," + 88 * size);
        s.lathe(x, Tones.BRASS, at(base, 344, size) + "," + 60 * size + " " + at(base, 328, size) + "," + 60 * size);
        s.ball(Shapes.lathe(x, at(base, 500, size) + "," + 24 * size + " " + at(base, 450, size) + "," + 74 * size + " " + at(base, 390, size)
                + "," + 66 * size + " " + at(base, 346, size) + "," + 50 * size, .15), wood);
        s.ball(Shapes.oval(x, at(base, 516, size), 20 * size, 18 * size), Tones.BRASS);
    }

    private static double at(double base, double height, double size) {
        return base - height * size;
    }

    private static void kettle(Stage s, Color enamel) {
        s.ground(490, 800, 220);
        s.tube(Shapes.open("330,480 330,300 490,230 650,300 650,480"), Tones.SILVER, 20);
        s.tube(Shapes.open("400,262 490,232 580,262"), Tones.WALNUT, 40);
        s.lit(Shapes.closed("640,690! 740,610 780,520! 835,535! 815,640 690,760!"), Tones.tone(enamel, -.1));
        s.ball(Shapes.lathe(490, "465,110 500,180 620,226 740,232 794,215", .15), enamel);
        s.ball(Shapes.lathe(490, "428,30 448,92 470,114", .15), Tones.tone(enamel, .06));
        s.ball(Shapes.oval(490, 408, 28, 26), Tones.WALNUT);
        s.line(Shapes.open("340,520 305,600 300,690"), Tones.clear(WHITE, .45), 12);
    }

    private static void jars(Stage s) {
        jar(s, 350, 780, 330, 120, Tones.rgb(0xC58A4A));
        jar(s, 640, 815, 220, 112, Tones.rgb(0xF0E2C4));
    }

    private static void jar(Stage s, double x, double base, double height, double r, Color filling) {
        s.ground(x, base, r);
        var glass = s.glass(x, Tones.SILVER, (base - height) + "," + (r - 12) + " " + (base - height + 40) + "," + r + " " + (base - 20) + "," + r
                + " " + base + "," + (r - 14));
        s.within(glass, () -> {
            var content = s.round(Shapes.lathe(x, (base - height * .66) + "," + (r - 8) + " " + (base - 6) + "," + (r - 14), .15), filling);
            s.speckle(content, Tones.clear(Tones.WALNUT, .35), 220, 5);
            s.disc(x, base - height * .66, r - 8, Tones.tone(filling, .15));
        });
        s.line(Shapes.line(x - r + 26, base - height + 60, x - r + 26, base - 50), Tones.clear(WHITE, .6), 10);
        var lid = s.lathe(x, Tones.CORK, (base - height - 52) + "," + (r - 6) + " " + (base - height + 8) + "," + (r - 20));
        s.disc(x, base - height - 52, r - 6, Tones.tone(Tones.CORK, .16));
        s.speckle(lid, Tones.clear(Tones.WALNUT, .4), 70, 2.6);
    }

    private static void plates(Stage s) {
        plate(s, 430, 430, 290, Tones.CREAM, Tones.DUSK);
        plate(s, 620, 600, 220, Tones.DUSK, Tones.CREAM);
    }

    private static void plate(Stage s, double x, double y, double r, Color glaze, Color rim) {
        var plate = Shapes.oval(x, y, r, r);
        s.drop(plate);
        s.lit(plate, glaze);
        s.speckle(plate, Tones.clear(Tones.WALNUT, .3), 160, 2.4);
        s.line(Shapes.oval(x, y, r - 6, r - 6), rim, 9);
        s.gradient(Shapes.oval(x, y, r * .68, r * .68), Tones.tone(glaze, -.1), Tones.tone(glaze, .2), x - r * .5, y - r * .5, x + r * .5, y + r * .5);
        s.line(Shapes.oval(x, y, r * .68, r * .68), Tones.clear(WHITE, .5), 4);
    }

    private static void spoons(Stage s) {
        s.ground(500, 805, 130);
        spoon(s, 455, -13, Tones.OAK, 62, 88);
        spoon(s, 545, 14, Tones.tone(Tones.WALNUT, .1), 58, 84);
        var spatula = Shapes.turned(Shapes.joined(Shapes.box(488, 330, 24, 330, 10), Shapes.closed("450,200! 552,180! 548,320 512,370 488,370 452,330")), 2, 500, 700);
        s.lit(spatula, Tones.CLAY);
        var crock = s.lathe(500, Tones.CREAM, "560,130 800,122");
        s.stripes(crock, Tones.clear(Tones.BLUE, .75), 1000, 16, 0);
        s.within(crock, () -> s.fill(Shapes.lathe(500, "640,150 656,150", .15), Tones.clear(Tones.BLUE, .7)));
        s.line(Shapes.open("372,566 420,578 500,580 580,578 628,566"), Tones.tone(Tones.CREAM, .5), 8);
    }

    private static void spoon(Stage s, double x, double degrees, Color wood, double rx, double ry) {
        var spoon = Shapes.turned(Shapes.joined(Shapes.box(x - 12, 330, 24, 330, 10), Shapes.oval(x, 290, rx, ry)), degrees, x, 700);
        s.lit(spoon, wood);
        s.gradient(Shapes.turned(Shapes.oval(x, 290, rx * .72, ry * .74), degrees, x, 700), Tones.tone(wood, -.28), Tones.tone(wood, .1), x - 60, 200, x + 90, 380);
    }

    private static void teaTowel(Stage s) {
        var under = Shapes.turned(Shapes.box(300, 230, 400, 560, 8), -8, 500, 500);
        s.drop(under);
        s.lit(under, Tones.DUSK);
        var top = Shapes.turned(Shapes.box(280, 190, 400, 560, 8), 5, 500, 500);
        s.drop(top);
        s.lit(top, Tones.CREAM);
        s.stripes(top, Tones.clear(Tones.RED, .75), 140, 14, 5);
        s.stripes(top, Tones.clear(Tones.WALNUT, .05), 8, 3, 5);
        s.stripes(top, Tones.clear(Tones.WALNUT, .05), 8, 3, 95);
        s.fold(top, Shapes.turned(Shapes.box(478, 180, 16, 600, 4), 5, 500, 500), 16, .25);
    }

    private static void apron(Stage s, Color cloth) {
        s.line(Shapes.open("418,330 430,190 500,150 570,190 582,330"), Tones.tone(cloth, -.2), 14);
        s.line(Shapes.open("660,500 740,540 760,640"), Tones.tone(cloth, -.2), 13);
        s.line(Shapes.open("340,500 260,540 240,640"), Tones.tone(cloth, -.2), 13);
        var apron = Shapes.mirrored("500,318! 590,318! 610,420 680,490! 700,660 690,850! 500,858!");
        s.drop(apron);
        s.lit(apron, cloth);
        s.stripes(apron, Tones.clear(WHITE, .5), 34, 4, 90);
        var pocket = Shapes.box(390, 590, 220, 150, 12);
        s.drop(pocket);
        s.lit(pocket, Tones.tone(cloth, .06));
        s.dashes(Shapes.box(400, 600, 200, 130, 8), Tones.clear(WHITE, .6), 2.5, 9, 7);
        s.line(Shapes.line(500, 600, 500, 730), Tones.clear(WHITE, .4), 3);
        s.fold(apron, Shapes.open("640,560 610,700 640,860"), 24, .25);
    }
}
