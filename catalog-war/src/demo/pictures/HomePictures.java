import static java.awt.Color.WHITE;

import java.awt.Color;

/** Lamps, candles and textiles. */
final class HomePictures {

    private static final Color LIGHT = Tones.rgb(0xFFE7A8);

    private HomePictures() {
    }

    static void addTo(DrawPictures all) {
        all.standing("lyceum-table-lamp-cream", Tones.SKY, s -> tableLamp(s, Tones.CREAM, Tones.CLAY));
        all.standing("lyceum-table-lamp-green", Tones.BLUSH, s -> tableLamp(s, Tones.OAT, Tones.FOREST));
        all.standing("dome-pendant-light", Tones.SAGE, s -> pendant(s, Tones.MUSTARD));
        all.standing("tripod-floor-lamp", Tones.SAND, s -> floorLamp(s));
        all.standing("scholar-task-lamp", Tones.MIST, s -> taskLamp(s, Tones.RED));
        all.standing("cedar-fig-candle", Tones.BLUSH, s -> candle(s));
        all.standing("harbor-wool-throw", Tones.BLUSH, s -> throwBlanket(s, Tones.DUSK));
        all.standing("linen-cushion", Tones.SKY, s -> cushion(s, Tones.CLAY));
        all.standing("bathhouse-towel", Tones.MIST, s -> towels(s));
        all.lying("stoa-stripe-rug", Tones.STONE, s -> rug(s));
    }

    private static void tableLamp(Stage s, Color shade, Color base) {
        s.ground(500, 810, 130);
        s.glow(500, 420, 400, LIGHT, .55);
        var foot = s.ball(Shapes.lathe(500, "570,20 596,34 660,108 730,128 806,82", .15), base);
        s.speckle(foot, Tones.clear(Tones.CREAM, .35), 110, 2.2);
        s.round(Shapes.box(490, 520, 20, 60, 4), Tones.BRASS);
        var hood = s.lathe(500, shade, "300,128! 540,218!");
        s.within(hood, () -> s.glow(500, 470, 260, LIGHT, .75));
        s.lit(Shapes.oval(500, 300, 128, 19), Tones.tone(LIGHT, .3));
        s.stripes(hood, Tones.clear(Tones.WALNUT, .045), 9, 3, 90);
        s.line(Shapes.open("282,541 380,566 500,573 620,566 718,541"), Tones.clear(Tones.tone(shade, -.35), .5), 5);
    }

    private static void pendant(Stage s, Color enamel) {
        s.line(Shapes.line(500, 60, 500, 330), Tones.CHARCOAL, 7);
        s.glow(500, 640, 330, LIGHT, .75);
        s.lathe(500, Tones.BRASS, "300,26 366,34");
        var dome = s.ball(Shapes.lathe(500, "358,40! 390,110 470,205 560,252!", .13), enamel);
        s.lit(Shapes.oval(500, 560, 252, 34), Tones.tone(LIGHT, .2));
        s.fill(Shapes.oval(500, 566, 226, 26), LIGHT);
        s.ball(Shapes.oval(500, 578, 52, 44), Tones.tone(LIGHT, .55));
        s.within(dome, () -> s.line(Shapes.open("310,510 345,450 410,400"), Tones.clear(WHITE, .5), 12));
        s.blurred(Shapes.oval(520, 880, 210, 26), 34, .18);
    }

    private static void floorLamp(Stage s) {
        s.ground(500, 850, 170);
        s.glow(500, 330, 360, LIGHT, .6);
        s.tube(Shapes.line(500, 430, 520, 838), Tones.tone(Tones.OAK, -.2), 20);
        s.tube(Shapes.line(490, 430, 350, 855), Tones.OAK, 22);
        s.tube(Shapes.line(510, 430, 655, 855), Tones.OAK, 22);
        s.lathe(500, Tones.BRASS, "410,30 452,34");
        var hood = s.lathe(500, Tones.CREAM, "190,168! 410,192!");
        s.within(hood, () -> s.glow(500, 330, 260, LIGHT, .8));
        s.stripes(hood, Tones.clear(Tones.WALNUT, .05), 8, 3, 0);
        s.fill(Shapes.oval(500, 190, 168, 24), Tones.tone(LIGHT, .35));
    }

    private static void taskLamp(Stage s, Color enamel) {
        s.ground(420, 815, 150);
        s.glow(700, 640, 230, LIGHT, .7);
        s.lathe(420, enamel, "786,146 810,148");
        s.disc(420, 786, 146, Tones.tone(enamel, .08));
        s.tube(Shapes.line(420, 780, 320, 510), Tones.SILVER, 20);
        s.tube(Shapes.line(320, 510, 590, 330), Tones.SILVER, 20);
        s.ball(Shapes.oval(320, 510, 26, 26), Tones.BRASS);
        s.ball(Shapes.oval(420, 776, 24, 20), Tones.BRASS);
        var mouth = Shapes.turned(Shapes.oval(650, 470, 142, 36), -24, 650, 470);
        s.ball(Shapes.turned(Shapes.closed("610,270! 690,270! 712,330 792,468! 650,500 508,468! 588,330"), -24, 650, 470), enamel);
        s.lit(mouth, Tones.tone(LIGHT, .3));
        s.ball(Shapes.oval(656, 486, 40, 34), Tones.tone(LIGHT, .6));
        s.ball(Shapes.oval(582, 328, 24, 24), Tones.BRASS);
    }

    private static void candle(Stage s) {
        s.ground(500, 805, 160);
        s.glow(500, 330, 280, LIGHT, .8);
        var glass = s.lathe(500, Tones.WINE, "470,152 790,150 806,140");
        s.opening(500, 470, 152, 9, Tones.WINE, Tones.WINE);
        s.disc(500, 478, 138, Tones.CREAM);
        s.glow(500, 476, 100, LIGHT, .8);
        s.line(Shapes.line(500, 474, 501, 438), Tones.INK, 6);
        s.gradient(Shapes.closed("500,330! 530,395 524,440 500,452 476,440 470,395"), Tones.rgb(0xFFF3C9), Tones.rgb(0xF2962F), 500, 330, 500, 452);
        s.fill(Shapes.closed("500,390! 512,420 508,444 500,448 492,444 488,420"), Tones.rgb(0xFFFBEA));
        s.line(Shapes.line(382, 520, 384, 770), Tones.clear(WHITE, .35), 11);
        var label = s.lit(Shapes.box(420, 560, 160, 160, 10), Tones.PAPER);
        s.within(glass, () -> s.line(label, Tones.clear(Tones.BRASS, .8), 3));
        s.fill(Shapes.joined(Shapes.oval(500, 625, 28, 28), Shapes.box(472, 625, 56, 54, 0)), Tones.clear(Tones.CLAY, .85));
        s.fill(Shapes.joined(Shapes.oval(500, 637, 15, 15), Shapes.box(485, 637, 30, 42, 0)), Tones.PAPER);
    }

    private static void throwBlanket(Stage s, Color wool) {
        s.ground(500, 790, 290);
        for (var i = 0; i < 4; i++) {
            var y = 690 - i * 88;
            var fold = Shapes.box(225 + i * 5, y, 550 - i * 10, 100, 46);
            s.round(fold, i == 1 ? Tones.CREAM : Tones.tone(wool, i * .03));
            s.stripes(fold, Tones.clear(Tones.SHADE, .05), 9, 3, 62);
            s.fold(fold, Shapes.box(200, y + 78, 600, 30, 10), 18, .4);
        }
        var drape = Shapes.closed("560,432! 700,432! 716,520 712,640 722,718! 640,730 548,718! 556,600 550,500");
        s.drop(drape);
        s.lit(drape, wool);
        s.stripes(drape, Tones.clear(Tones.CREAM, .85), 96, 22, 0);
        s.stripes(drape, Tones.clear(Tones.SHADE, .05), 9, 3, 62);
        for (var x = 553; x < 722; x += 13) {
            s.line(Shapes.open(x + ",716 " + (x - 3) + ",740 " + (x + 2) + ",768"), Tones.tone(wool, -.1), 5);
        }
    }

    private static void cushion(Stage s, Color linen) {
        s.ground(500, 800, 250);
        var cushion = Shapes.closed("225,330! 360,352 500,346 640,352 775,330! 758,450 762,570 755,670 778,800! 640,786 500,792 360,786 222,800! 245,670 238,570 242,450");
        s.ball(cushion, linen);
        s.stripes(cushion, Tones.clear(WHITE, .06), 8, 3, 0);
        s.stripes(cushion, Tones.clear(Tones.SHADE, .05), 8, 3, 90);
        s.stripes(cushion, Tones.clear(Tones.CREAM, .8), 500, 26, 90);
        s.line(cushion, Tones.tone(linen, -.22), 5);
        s.fold(cushion, Shapes.closed("230,330! 300,440 270,450"), 20, .3);
        s.fold(cushion, Shapes.closed("770,330! 700,440 730,450"), 20, .3);
        s.fold(cushion, Shapes.closed("778,800! 690,690 720,680"), 22, .35);
        s.fold(cushion, Shapes.closed("222,800! 310,690 280,680"), 22, .3);
    }

    private static void towels(Stage s) {
        s.ground(500, 800, 250);
        towel(s, 680, 265, Tones.TEAL);
        towel(s, 565, 255, Tones.CREAM);
        towel(s, 450, 248, Tones.ROSE);
        var roll = Shapes.box(330, 322, 340, 128, 60);
        s.lit(roll, Tones.SAGE);
        s.stripes(roll, Tones.clear(WHITE, .14), 9, 4, 90);
        s.fold(roll, Shapes.box(320, 420, 360, 40, 10), 20, .35);
        for (var r = 58; r > 8; r -= 16) {
            s.line(Shapes.oval(392, 386, r * .9, r), Tones.tone(Tones.SAGE, -.22), 4);
        }
    }

    private static void towel(Stage s, double y, double half, Color cotton) {
        var towel = Shapes.box(500 - half, y, half * 2, 118, 44);
        s.lit(towel, cotton);
        s.speckle(towel, Tones.clear(WHITE, .18), 500, 3);
        s.line(Shapes.open((500 - half + 6) + "," + (y + 60) + " 500," + (y + 62) + " " + (500 + half - 30) + "," + (y + 60)), Tones.clear(Tones.SHADE, .28), 4);
        s.fold(towel, Shapes.box(500 - half, y + 96, half * 2, 30, 8), 16, .4);
        s.stripes(towel, Tones.clear(WHITE, .3), 1000, 24, 90);
    }

    private static void rug(Stage s) {
        var rug = Shapes.turned(Shapes.box(290, 170, 420, 660, 6), 12, 500, 500);
        for (var x = 296; x < 710; x += 14) {
            s.line(Shapes.turned(Shapes.line(x, 140, x, 860), 12, 500, 500), Tones.OAT, 5);
        }
        s.drop(rug);
        s.lit(rug, Tones.CREAM);
        Color[] bands = {Tones.CLAY, Tones.NAVY, Tones.MUSTARD, Tones.DUSK, Tones.MUSTARD, Tones.NAVY, Tones.CLAY};
        s.within(rug, () -> {
            for (var i = 0; i < bands.length; i++) {
                s.fill(Shapes.turned(Shapes.box(200, 196 + i * 90, 600, i % 2 == 0 ? 52 : 26, 0), 12, 500, 500), bands[i]);
            }
            for (var x = 310; x < 710; x += 52) {
                s.fill(Shapes.turned(Shapes.turned(Shapes.box(x - 11, 211, 22, 22, 0), 45, x, 222), 12, 500, 500), Tones.CREAM);
                s.fill(Shapes.turned(Shapes.turned(Shapes.box(x - 11, 751, 22, 22, 0), 45, x, 762), 12, 500, 500), Tones.CREAM);
            }
        });
        s.stripes(rug, Tones.clear(Tones.SHADE, .06), 9, 3, 12);
        s.stripes(rug, Tones.clear(WHITE, .06), 9, 3, 102);
    }
}
