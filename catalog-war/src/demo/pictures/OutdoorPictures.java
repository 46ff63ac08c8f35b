import static java.awt.Color.WHITE;

import java.awt.Color;

/** Camp, picnic and garden. */
final class OutdoorPictures {

    private OutdoorPictures() {
    }

    static void addTo(DrawPictures all) {
        all.standing("ridgeline-tent-green", Tones.SKY, s -> tent(s, Tones.MOSS));
        all.standing("ridgeline-tent-orange", Tones.SAGE, s -> tent(s, Tones.MUSTARD));
        all.lying("quiet-night-sleeping-bag", Tones.SAGE, s -> sleepingBag(s, Tones.TEAL));
        all.standing("longday-bottle-blue", Tones.BLUSH, s -> bottle(s, Tones.BLUE));
        all.standing("longday-bottle-red", Tones.SKY, s -> bottle(s, Tones.RED));
        all.standing("beacon-camp-lantern", Tones.LILAC, s -> lantern(s));
        all.standing("lookout-camp-chair", Tones.SAND, s -> campChair(s, Tones.RUST));
        all.standing("hillside-daypack", Tones.BUTTER, s -> daypack(s, Tones.FOREST));
        all.standing("sunday-picnic-basket", Tones.SAGE, s -> picnic(s));
        all.standing("two-tree-hammock", Tones.SKY, s -> hammock(s));
        all.standing("orchard-watering-can", Tones.BLUSH, s -> wateringCan(s, Tones.MOSS));
        all.standing("terracotta-planter", Tones.SAGE, s -> planter(s));
        all.lying("forged-hand-trowel", Tones.BUTTER, s -> trowel(s));
        all.standing("cedar-birdhouse", Tones.SKY, s -> birdhouse(s));
    }

    private static void tent(Stage s, Color cloth) {
        s.ground(500, 800, 330);
        s.line(Shapes.line(430, 380, 110, 800), Tones.CHARCOAL, 3);
        s.line(Shapes.line(640, 400, 890, 790), Tones.CHARCOAL, 3);
        s.lit(Shapes.closed("400,330! 660,370! 850,780! 560,800!"), Tones.tone(cloth, -.2));
        s.fold(Shapes.closed("400,330! 660,370! 850,780! 560,800!"), Shapes.closed("400,330! 520,400! 640,800! 560,800!"), 30, .25);
        var front = s.lit(Shapes.closed("400,330! 560,800! 200,800!"), cloth);
        s.within(front, () -> {
            s.gradient(Shapes.closed("400,400! 480,810! 300,810!"), Tones.INK, Tones.tone(Tones.WALNUT, -.3), 400, 400, 400, 800);
            s.glow(395, 800, 150, Tones.rgb(0xFFDF9A), .7);
            s.lit(Shapes.closed("400,395! 300,810! 250,810! 320,640"), Tones.tone(cloth, .25));
            s.lit(Shapes.closed("400,395! 480,810! 530,810! 470,640"), Tones.tone(cloth, .1));
        });
        s.line(Shapes.line(400, 330, 200, 800), Tones.tone(cloth, .3), 5);
        s.line(Shapes.line(400, 330, 560, 800), Tones.tone(cloth, .3), 5);
        s.line(Shapes.line(400, 330, 660, 370), Tones.tone(cloth, .35), 6);
        s.line(Shapes.open("745,560 790,690 810,720"), Tones.clear(WHITE, .25), 4);
        for (var peg : new int[][] {{110, 800}, {890, 790}}) {
            s.line(Shapes.line(peg[0], peg[1] - 8, peg[0] + 8, peg[1] + 18), Tones.BRASS, 8);
        }
        s.fill(Shapes.closed("400,330! 400,268! 456,286! 400,304!"), Tones.RED);
    }

    private static void sleepingBag(Stage s, Color shell) {
        var bag = Shapes.turned(Shapes.mirrored("500,120 590,140 650,230 660,330 640,560 610,780 560,880 500,890"), 22, 500, 500);
        s.drop(bag);
        s.ball(bag, shell);
        for (var y = 380; y < 880; y += 70) {
            s.within(bag, fold(s, y));
        }
        var hood = Shapes.turned(Shapes.oval(500, 240, 112, 96), 22, 500, 500);
        s.lit(hood, Tones.MUSTARD);
        s.fold(hood, Shapes.turned(Shapes.oval(500, 200, 100, 50), 22, 500, 500), 24, .4);
        s.lit(Shapes.turned(Shapes.box(425, 215, 150, 90, 40), 22, 500, 500), Tones.CREAM);
        s.line(Shapes.turned(Shapes.open("560,320 580,420 575,560"), 22, 500, 500), Tones.BRASS, 7);
    }

    private static Runnable fold(Stage s, int y) {
        return () -> {
            s.line(Shapes.turned(Shapes.open("330," + y + " 500," + (y + 22) + " 670," + y), 22, 500, 500), Tones.clear(Tones.SHADE, .35), 5);
            s.line(Shapes.turned(Shapes.open("330," + (y + 9) + " 500," + (y + 31) + " 670," + (y + 9)), 22, 500, 500), Tones.clear(WHITE, .22), 6);
        };
    }

    private static void bottle(Stage s, Color coat) {
        s.ground(500, 820, 108);
        s.tube(Shapes.open("440,258 440,170 560,170 560,258"), Tones.CHARCOAL, 22);
        s.lathe(500, Tones.CHARCOAL, "236,74 316,76");
        s.disc(500, 236, 74, Tones.tone(Tones.CHARCOAL, .16));
        s.lathe(500, Tones.SILVER, "318,66 350,66");
        var body = s.lathe(500, coat, "346,66 380,92 430,108 800,108 818,100");
        s.within(body, () -> {
            s.round(Shapes.lathe(500, "786,120 900,120", .15), Tones.SILVER);
            s.fill(Shapes.box(430, 420, 20, 370, 10), Tones.clear(WHITE, .22));
        });
        s.fill(Shapes.without(Shapes.joined(Shapes.oval(510, 570, 30, 30), Shapes.box(480, 570, 60, 62, 0)),
                Shapes.joined(Shapes.oval(510, 580, 15, 15), Shapes.box(495, 580, 30, 60, 0))), Tones.clear(WHITE, .85));
    }

    private static void lantern(Stage s) {
        s.ground(500, 815, 140);
        s.glow(500, 560, 370, Tones.rgb(0xFFDD8C), .8);
        s.tube(Shapes.open("390,400 400,230 500,190 600,230 610,400"), Tones.SILVER, 14);
        var lamp = s.glass(500, Tones.BUTTER, "440,112 560,126 700,112");
        s.within(lamp, () -> {
            s.glow(500, 580, 170, Tones.rgb(0xFFF3C8), 1);
            s.fill(Shapes.closed("500,500! 532,580 522,630 500,640 478,630 468,580"), Tones.rgb(0xFFF9E6));
        });
        for (var x : new int[] {-118, 118}) {
            s.line(Shapes.open((500 + x) + ",430 " + (500 + x * 1.12) + ",565 " + (500 + x) + ",710"), Tones.FOREST, 10);
        }
        s.line(Shapes.open("376,565 440,580 500,584 560,580 624,565"), Tones.FOREST, 8);
        s.lathe(500, Tones.FOREST, "700,128 730,130 806,152");
        s.ball(Shapes.lathe(500, "330,30 352,66 400,78 412,128 448,134", .15), Tones.FOREST);
        s.ball(Shapes.oval(500, 766, 22, 22), Tones.BRASS);
    }

    private static void campChair(Stage s, Color canvas) {
        s.ground(500, 850, 210);
        s.tube(Shapes.line(350, 560, 640, 850), Tones.tone(Tones.OAK, -.2), 20);
        s.tube(Shapes.line(650, 560, 360, 850), Tones.tone(Tones.OAK, -.2), 20);
        var back = s.lit(Shapes.closed("322,250! 500,276 678,250! 668,420! 500,448 332,420!"), canvas);
        s.stripes(back, Tones.clear(WHITE, .06), 9, 3, 0);
        s.dashes(Shapes.open("335,272 500,296 665,272"), Tones.clear(WHITE, .6), 3, 10, 8);
        s.tube(Shapes.line(322, 220, 300, 845), Tones.OAK, 24);
        s.tube(Shapes.line(678, 220, 700, 845), Tones.OAK, 24);
        var seat = Shapes.closed("312,560! 500,610 688,560! 716,650! 500,700 284,650!");
        s.lit(seat, Tones.tone(canvas, .05));
        s.stripes(seat, Tones.clear(WHITE, .06), 9, 3, 0);
        s.fold(seat, Shapes.oval(500, 600, 120, 26), 30, .35);
        s.lit(Shapes.box(266, 440, 78, 26, 13), Tones.tone(Tones.OAK, .1));
        s.lit(Shapes.box(656, 440, 78, 26, 13), Tones.tone(Tones.OAK, .1));
    }

    private static void daypack(Stage s, Color canvas) {
        s.ground(500, 815, 210);
        s.tube(Shapes.open("440,240 450,170 550,170 560,240"), Tones.LEATHER, 22);
        s.tube(Shapes.open("310,420 260,560 300,740"), Tones.tone(canvas, -.25), 34);
        s.tube(Shapes.open("690,420 740,560 700,740"), Tones.tone(canvas, -.25), 34);
        var body = s.ball(Shapes.mirrored("500,220 610,232 690,320 706,520 700,740 670,806 500,816"), canvas);
        s.stripes(body, Tones.clear(WHITE, .04), 8, 3, 0);
        var pocket = Shapes.mirrored("500,590! 640,590! 652,680 640,770 500,776");
        s.drop(pocket);
        s.lit(pocket, Tones.tone(canvas, .06));
        s.dashes(Shapes.mirrored("500,602! 628,602! 638,680 628,758 500,764"), Tones.clear(Tones.OAT, .7), 3, 9, 7);
        var flap = Shapes.mirrored("500,216 620,232 700,330 700,480! 600,520 500,528");
        s.drop(flap);
        s.lit(flap, Tones.tone(canvas, .1));
        for (var x : new int[] {408, 592}) {
            s.lit(Shapes.box(x - 17, 420, 34, 196, 10), Tones.LEATHER);
            s.lit(Shapes.box(x - 26, 556, 52, 40, 8), Tones.BRASS);
            s.lit(Shapes.box(x - 15, 566, 30, 20, 4), Tones.LEATHER);
        }
        s.lit(Shapes.box(450, 300, 100, 60, 8), Tones.LEATHER);
    }

    private static void picnic(Stage s) {
        s.ground(500, 810, 265);
        s.tube(Shapes.open("330,520 350,260 500,210 650,260 670,520"), Tones.LEATHER, 28);
        var body = Shapes.closed("240,520! 760,520! 724,800 700,812 300,812 276,800");
        s.round(body, Tones.OAK);
        s.within(body, () -> {
            for (var row = 0; row < 11; row++) {
                for (var column = 0; column < 18; column++) {
                    var x = 238 + column * 31 + row % 2 * 15.5;
                    s.lit(Shapes.box(x, 530 + row * 27, 27, 21, 6), Tones.clear(Tones.tone(Tones.OAK, row % 2 == 0 ? .16 : -.1), .8));
                }
            }
            s.gradient(Shapes.box(560, 500, 260, 340, 0), Tones.clear(Tones.SHADE, 0), Tones.clear(Tones.SHADE, .34), 560, 0, 760, 0);
        });
        var cloth = Shapes.closed("420,500! 690,500! 700,560 664,640! 560,690! 470,620!");
        s.drop(cloth);
        s.lit(cloth, Tones.WHITE);
        s.stripes(cloth, Tones.clear(Tones.RED, .6), 40, 20, 20);
        s.stripes(cloth, Tones.clear(Tones.RED, .6), 40, 20, 110);
        s.round(Shapes.box(226, 490, 548, 40, 16), Tones.tone(Tones.OAK, -.12));
        s.tube(Shapes.line(330, 510, 334, 460), Tones.LEATHER, 28);
        s.tube(Shapes.line(670, 510, 666, 460), Tones.LEATHER, 28);
    }

    private static void hammock(Stage s) {
        s.blurred(Shapes.oval(510, 830, 270, 26), 34, .22);
        s.round(Shapes.box(96, 60, 62, 790, 20), Tones.WALNUT);
        s.round(Shapes.box(842, 60, 62, 790, 20), Tones.WALNUT);
        for (var i = 0; i < 7; i++) {
            s.line(Shapes.line(150, 330, 236, 372 + i * 12), Tones.OAT, 3);
            s.line(Shapes.line(850, 330, 764, 372 + i * 12), Tones.OAT, 3);
        }
        var back = Shapes.closed("232,365! 330,480 500,540 670,480 768,365! 700,560 500,650 300,560");
        s.lit(back, Tones.tone(Tones.CLAY, -.25));
        var cloth = Shapes.closed("232,365! 320,520 500,590 680,520 768,365! 760,470 690,640 500,712 310,640 240,470");
        s.lit(cloth, Tones.CREAM);
        s.within(cloth, () -> {
            Color[] bands = {Tones.CLAY, Tones.TEAL, Tones.MUSTARD, Tones.CLAY};
            for (var i = 0; i < bands.length; i++) {
                var y = i * 36;
                s.line(Shapes.open("220," + (390 + y) + " 315," + (545 + y) + " 500," + (606 + y) + " 685," + (545 + y) + " 780," + (390 + y)), bands[i], 17);
            }
        });
        s.line(Shapes.line(127, 320, 160, 332), Tones.OAT, 12);
        s.line(Shapes.line(873, 320, 840, 332), Tones.OAT, 12);
    }

    private static void wateringCan(Stage s, Color zinc) {
        s.ground(520, 810, 190);
        s.tube(Shapes.open("660,520 800,520 820,680 690,740"), zinc, 28);
        s.lit(Shapes.closed("400,690! 250,470! 190,400! 230,370! 290,440 405,580!"), Tones.tone(zinc, -.08));
        s.lit(Shapes.turned(Shapes.oval(208, 382, 66, 26), -42, 208, 382), Tones.BRASS);
        for (var i = -2; i <= 2; i++) {
            s.fill(Shapes.turned(Shapes.oval(208 + i * 20, 380, 4, 4), -42, 208, 382), Tones.tone(Tones.BRASS, -.5));
        }
        s.lathe(535, zinc, "480,150 800,172 810,170");
        s.line(Shapes.open("372,560 440,580 535,585 630,580 698,560"), Tones.clear(Tones.SHADE, .25), 6);
        s.line(Shapes.open("368,720 440,742 535,746 630,742 704,720"), Tones.clear(Tones.SHADE, .25), 6);
        s.opening(535, 480, 150, 8, zinc, Tones.tone(zinc, -.3));
        s.tube(Shapes.open("420,480 440,350 535,320 630,350 650,480"), Tones.tone(zinc, .05), 24);
    }

    private static void planter(Stage s) {
        s.ground(500, 810, 180);
        for (var leaf : new double[][] {{500, 0, 1.1}, {480, -34, 1}, {520, 34, 1}, {470, -62, .86}, {530, 62, .86}, {490, -16, .8}, {512, 18, .84}}) {
            var y = 530;
            var length = 330 * leaf[2];
            var shape = Shapes.turned(Shapes.closed(leaf[0] + "," + (y - length) + "! " + (leaf[0] + 52) + "," + (y - length * .55) + " " + leaf[0] + "," + y
                    + "! " + (leaf[0] - 52) + "," + (y - length * .55)), leaf[1], leaf[0], y);
            s.lit(shape, Tones.tone(Tones.MOSS, leaf[2] - .95));
            s.line(Shapes.turned(Shapes.line(leaf[0], y, leaf[0], y - length * .9), leaf[1], leaf[0], y), Tones.clear(Tones.tone(Tones.MOSS, .5), .6), 3.5);
        }
        s.lathe(500, Tones.OAT, "790,178 812,172");
        s.lathe(500, Tones.CLAY, "570,170 796,132");
        s.fold(Shapes.lathe(500, "570,170 796,132", .15), Shapes.oval(500, 600, 190, 26), 18, .35);
        s.lathe(500, Tones.CLAY, "510,192 588,186");
        s.opening(500, 510, 192, 15, Tones.CLAY, Tones.WALNUT);
        s.lit(Shapes.closed("470,545! 480,470 500,380! 520,470 530,545!"), Tones.tone(Tones.MOSS, .08));
        s.lit(Shapes.turned(Shapes.closed("470,530! 470,440 490,330! 510,440 510,530!"), -24, 490, 530), Tones.tone(Tones.MOSS, .02));
        s.lit(Shapes.turned(Shapes.closed("490,530! 490,440 510,330! 530,440 530,530!"), 26, 510, 530), Tones.tone(Tones.MOSS, -.06));
    }

    private static void trowel(Stage s) {
        var blade = Shapes.turned(Shapes.mirrored("500,470! 560,455! 590,360 570,200 500,90!"), 38, 500, 500);
        var neck = Shapes.turned(Shapes.box(488, 440, 24, 150, 8), 38, 500, 500);
        var grip = Shapes.turned(Shapes.mirrored("500,570! 526,570! 536,700 530,830 512,900 500,902"), 38, 500, 500);
        s.drop(Shapes.joined(blade, neck, grip));
        s.lit(neck, Tones.SLATE);
        s.lit(blade, Tones.SILVER);
        s.fold(blade, Shapes.turned(Shapes.closed("500,470! 530,300 500,100! 570,250 560,455!"), 38, 500, 500), 26, .35);
        s.line(Shapes.turned(Shapes.line(470, 430, 455, 290), 38, 500, 500), Tones.clear(WHITE, .7), 9);
        s.lit(grip, Tones.OAK);
        s.grain(grip, Tones.WALNUT);
        s.lit(Shapes.turned(Shapes.box(474, 566, 52, 30, 8), 38, 500, 500), Tones.BRASS);
        s.line(Shapes.turned(Shapes.oval(500, 930, 18, 34), 38, 500, 500), Tones.LEATHER, 7);
    }

    private static void birdhouse(Stage s) {
        s.round(Shapes.box(482, 720, 36, 260, 6), Tones.WALNUT);
        var front = Shapes.closed("350,420! 500,280! 650,420! 650,730! 350,730!");
        s.lit(Shapes.closed("650,400! 720,390! 720,700! 650,730!"), Tones.tone(Tones.OAK, -.35));
        s.lit(front, Tones.tone(Tones.OAK, .08));
        s.stripes(front, Tones.clear(Tones.WALNUT, .28), 62, 4, 90);
        s.grain(front, Tones.WALNUT);
        s.lit(Shapes.closed("500,228! 570,212! 772,414! 716,438!"), Tones.tone(Tones.RED, -.2));
        s.lit(Shapes.closed("500,228! 716,438! 684,470! 500,292! 316,470! 284,438!"), Tones.RED);
        var door = Shapes.oval(500, 500, 54, 54);
        s.line(door, Tones.tone(Tones.OAK, .35), 14);
        s.gradient(door, Tones.INK, Tones.tone(Tones.WALNUT, -.2), 470, 450, 530, 560);
        s.tube(Shapes.line(500, 610, 500, 640), Tones.WALNUT, 20);
        s.lit(Shapes.box(330, 722, 400, 26, 6), Tones.tone(Tones.OAK, -.1));
        s.ball(Shapes.closed("462,598 470,560 510,548 545,566 560,600 600,608! 556,628 510,636 476,624"), Tones.BLUE);
        s.fill(Shapes.closed("464,572! 440,582! 464,590!"), Tones.MUSTARD);
        s.fill(Shapes.oval(482, 572, 5, 5), Tones.INK);
        s.ball(Shapes.closed("500,590 550,588 572,606 530,622"), Tones.tone(Tones.BLUE, -.2));
    }
}
