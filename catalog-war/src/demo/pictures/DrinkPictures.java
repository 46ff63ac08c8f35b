import static java.awt.Color.WHITE;

import java.awt.Color;

/** Mugs, glasses, pots and jugs. */
final class DrinkPictures {

    private DrinkPictures() {
    }

    static void addTo(DrawPictures all) {
        all.standing("peristyle-mug-cream", Tones.SAGE, s -> mug(s, Tones.CREAM));
        all.standing("peristyle-mug-blue", Tones.SAND, s -> mug(s, Tones.BLUE));
        all.standing("peristyle-mug-clay", Tones.SKY, s -> mug(s, Tones.CLAY));
        all.standing("fluted-tumblers", Tones.BLUSH, s -> tumblers(s));
        all.standing("agora-teapot", Tones.BUTTER, s -> teapot(s, Tones.TEAL));
        all.standing("hestia-pour-over", Tones.SKY, s -> pourOver(s));
        all.standing("symposion-wine-glasses", Tones.LILAC, s -> wineGlasses(s));
        all.standing("morning-french-press", Tones.SAND, s -> frenchPress(s));
        all.standing("wellspring-carafe", Tones.SAGE, s -> carafe(s));
        all.standing("campfire-enamel-mug", Tones.MIST, s -> enamelMug(s, Tones.FOREST));
    }

    private static void mug(Stage s, Color glaze) {
        s.ground(480, 800, 175);
        s.tube(Shapes.open("630,470 735,455 775,560 725,665 605,690"), glaze, 38);
        var body = s.lathe(465, glaze, "400,172 640,170 735,156 790,126");
        s.within(body, () -> s.round(Shapes.lathe(465, "728,190 900,190", .15), Tones.OAT));
        s.speckle(body, Tones.clear(Tones.WALNUT, .35), 190, 2.2);
        s.opening(465, 400, 172, 12, glaze, Tones.tone(glaze, -.1));
        s.within(Shapes.oval(465, 402, 160, 20), () -> s.fill(Shapes.oval(465, 419, 158, 20), Tones.rgb(0x4A2C1C)));
    }

    private static void enamelMug(Stage s, Color coat) {
        s.ground(470, 800, 180);
        s.tube(Shapes.open("625,480 750,460 770,560 740,660 620,700"), coat, 30);
        var body = s.lathe(465, coat, "410,180 760,176 794,160");
        s.speckle(body, Tones.clear(WHITE, .75), 130, 2.6);
        s.opening(465, 410, 182, 9, Tones.CHARCOAL, Tones.CREAM);
        s.line(Shapes.oval(465, 410, 181, 27), Tones.CHARCOAL, 8);
    }

    private static void tumblers(Stage s) {
        tumbler(s, 320, 760, Tones.ROSE);
        tumbler(s, 680, 760, Tones.MOSS);
        tumbler(s, 500, 830, Tones.MUSTARD);
    }

    private static void tumbler(Stage s, double x, double base, Color tint) {
        s.ground(x, base, 92);
        var top = base - 290;
        var glass = s.glass(x, tint, top + ",112 " + (base - 60) + ",96 " + (base - 4) + ",86");
        s.within(glass, () -> {
            for (var i = -5; i <= 5; i++) {
                var near = Math.sin(i * Math.PI / 11);
                s.line(Shapes.line(x + near * 112, top + 26, x + near * 88, base), Tones.clear(WHITE, .34), 5);
                s.line(Shapes.line(x + near * 112 + 6, top + 26, x + near * 88 + 6, base), Tones.clear(Tones.tone(tint, -.4), .18), 4);
            }
            s.fill(Shapes.oval(x, base - 12, 84, 14), Tones.clear(Tones.tone(tint, -.3), .35));
        });
        s.line(Shapes.oval(x, top, 112, 17), Tones.clear(WHITE, .9), 4);
    }

    private static void teapot(Stage s, Color glaze) {
        s.ground(490, 800, 210);
        s.tube(Shapes.open("675,520 790,470 835,570 780,680 640,720"), glaze, 34);
        s.lit(Shapes.closed("330,690! 215,600 195,505 150,455! 205,440! 262,490 290,560 370,590!"), Tones.tone(glaze, -.08));
        var body = s.ball(Shapes.lathe(485, "462,112 490,176 590,222 710,196 785,128", .15), glaze);
        s.speckle(body, Tones.clear(Tones.CREAM, .4), 120, 2);
        s.ball(Shapes.lathe(485, "408,22 430,84 466,118", .16), Tones.tone(glaze, .04));
        s.ball(Shapes.oval(485, 388, 30, 28), Tones.OAK);
        s.line(Shapes.open("367,466 485,484 603,466"), Tones.clear(Tones.SHADE, .35), 4);
    }

    private static void pourOver(Stage s) {
        s.ground(500, 815, 165);
        var jug = s.glass(500, Tones.SILVER, "560,82 590,92 660,140 740,172 806,150");
        s.within(jug, () -> s.round(Shapes.lathe(500, "705,164 745,170 804,148", .15), Tones.rgb(0x5A3520)));
        s.line(jug, Tones.clear(WHITE, .7), 4);
        s.tube(Shapes.open("625,640 740,640 745,730 650,760"), Tones.WHITE, 20);
        s.tube(Shapes.open("650,388 740,390 742,460 615,470"), Tones.CREAM, 24);
        var cone = s.lathe(500, Tones.CREAM, "350,180 510,74 530,70");
        s.stripes(cone, Tones.clear(Tones.WALNUT, .07), 26, 9, 68);
        s.lathe(500, Tones.CREAM, "528,150 546,150");
        s.opening(500, 350, 180, 13, Tones.CREAM, Tones.OAT);
        s.within(Shapes.oval(500, 352, 164, 23), () -> s.fill(Shapes.oval(500, 374, 150, 23), Tones.rgb(0x4B2D1D)));
    }

    private static void wineGlasses(Stage s) {
        wineGlass(s, 365, 770, Tones.WINE);
        wineGlass(s, 625, 815, Tones.BUTTER);
    }

    private static void wineGlass(Stage s, double x, double base, Color wine) {
        s.ground(x, base, 100);
        s.glass(x, Tones.SILVER, (base - 10) + ",20 " + base + ",104");
        s.round(Shapes.box(x - 8, base - 230, 16, 222, 6), Tones.clear(Tones.SLATE, .55));
        var top = base - 500;
        var bowl = s.glass(x, Tones.SLATE, top + ",92 " + (top + 130) + ",126 " + (top + 230) + ",86 " + (top + 282) + ",12");
        s.within(bowl, () -> {
            s.round(Shapes.lathe(x, (top + 150) + ",122 " + (top + 230) + ",80 " + (top + 276) + ",12", .15), Tones.clear(wine, .92));
            s.disc(x, top + 150, 120, Tones.tone(wine, .12));
            s.line(Shapes.open((x - 82) + "," + (top + 50) + " " + (x - 102) + "," + (top + 130) + " " + (x - 80) + "," + (top + 205)),
                    Tones.clear(WHITE, .65), 9);
        });
        s.line(Shapes.oval(x, top, 92, 14), Tones.clear(WHITE, .9), 4);
    }

    private static void frenchPress(Stage s) {
        s.ground(490, 810, 140);
        s.tube(Shapes.open("600,430 745,420 760,560 735,690 600,700"), Tones.WALNUT, 34);
        var beaker = s.glass(480, Tones.SILVER, "380,132 800,132");
        s.within(beaker, () -> {
            s.round(Shapes.lathe(480, "560,126 800,126", .15), Tones.rgb(0x4B2D1D));
            s.disc(480, 560, 126, Tones.rgb(0x8A5A35));
            s.round(Shapes.box(474, 300, 12, 240, 4), Tones.SILVER);
        });
        s.line(Shapes.line(385, 440, 385, 760), Tones.clear(WHITE, .55), 10);
        s.lathe(480, Tones.BRASS, "440,136 462,136");
        s.lathe(480, Tones.BRASS, "740,136 806,138");
        s.lit(Shapes.closed("355,395! 300,372! 352,425!"), Tones.BRASS);
        s.ball(Shapes.lathe(480, "330,60 352,130 384,138", .15), Tones.BRASS);
        s.round(Shapes.box(474, 235, 12, 100, 4), Tones.SILVER);
        s.ball(Shapes.oval(480, 225, 34, 32), Tones.WALNUT);
    }

    private static void carafe(Stage s) {
        s.ground(455, 800, 130);
        var carafe = s.glass(450, Tones.TEAL, "250,72 330,62 420,70 520,128 700,142 796,118");
        s.within(carafe, () -> {
            s.round(Shapes.lathe(450, "545,132 700,140 794,116", .15), Tones.clear(Tones.SKY, .75));
            s.disc(450, 545, 128, Tones.tone(Tones.SKY, .3));
            s.line(Shapes.open("385,440 345,540 335,700"), Tones.clear(WHITE, .6), 12);
        });
        s.ball(Shapes.oval(450, 214, 62, 54), Tones.CORK);
        s.line(Shapes.oval(450, 250, 72, 11), Tones.clear(WHITE, .9), 4);
        tumbler(s, 690, 835, Tones.TEAL);
    }
}
