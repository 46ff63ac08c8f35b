import static java.awt.Color.WHITE;

import java.awt.Color;

/** Notebooks, pens and what stands on a desk. */
final class PaperPictures {

    private PaperPictures() {
    }

    static void addTo(DrawPictures all) {
        all.lying("colonnade-notebook-green", Tones.SAND, s -> notebook(s, Tones.FOREST, Tones.CLAY));
        all.lying("colonnade-notebook-red", Tones.SKY, s -> notebook(s, Tones.RED, Tones.CREAM));
        all.lying("errand-pocket-notebooks", Tones.SAGE, s -> pocketNotebooks(s));
        all.lying("plein-air-sketchbook", Tones.BUTTER, s -> sketchbook(s));
        all.lying("clear-week-planner", Tones.BLUSH, s -> planner(s));
        all.lying("rhetor-fountain-pen", Tones.MIST, s -> fountainPen(s, Tones.NAVY));
        all.lying("drafting-pencils", Tones.SKY, s -> pencils(s));
        all.standing("aegean-ink", Tones.SAND, s -> ink(s));
        all.standing("portico-pen-cup", Tones.SKY, s -> penCup(s));
        all.lying("mosaic-paper-tape", Tones.SAND, s -> tapes(s));
        all.lying("slow-post-letter-set", Tones.SAGE, s -> letters(s));
        all.lying("desk-scissors", Tones.BLUSH, s -> scissors(s));
    }

    private static void notebook(Stage s, Color cover, Color band) {
        s.turned(-12, 500, 500, () -> {
            var pages = Shapes.box(306, 196, 410, 620, 18);
            s.drop(pages);
            s.lit(pages, Tones.PAPER);
            s.stripes(pages, Tones.clear(Tones.WALNUT, .12), 5, 1.5, 0);
            var board = s.lit(Shapes.box(290, 186, 410, 620, 20), cover);
            s.speckle(board, Tones.clear(WHITE, .05), 400, 3);
            s.fill(Shapes.box(290, 186, 46, 620, 18), Tones.clear(Tones.SHADE, .2));
            s.line(Shapes.line(340, 188, 340, 804), Tones.clear(WHITE, .16), 3);
            s.lit(Shapes.box(640, 184, 18, 625, 3), band);
            s.lit(Shapes.box(440, 800, 16, 80, 2), band);
            var mark = Shapes.joined(Shapes.oval(490, 400, 56, 56), Shapes.box(434, 400, 112, 110, 0));
            s.line(mark, Tones.clear(Tones.BRASS, .9), 6);
            s.line(Shapes.joined(Shapes.oval(490, 412, 30, 30), Shapes.box(460, 412, 60, 98, 0)), Tones.clear(Tones.BRASS, .9), 5);
        });
    }

    private static void pocketNotebooks(Stage s) {
        Color[] covers = {Tones.MUSTARD, Tones.DUSK, Tones.CLAY};
        for (var i = 0; i < 3; i++) {
            var cover = covers[i];
            s.turned(18 - i * 18, 500, 800, () -> {
                var book = Shapes.box(350, 270, 300, 440, 16);
                s.drop(book);
                s.lit(book, cover);
                s.line(Shapes.line(364, 274, 364, 706), Tones.clear(Tones.SHADE, .25), 3);
                s.line(Shapes.line(354, 370, 354, 400), Tones.SILVER, 4);
                s.line(Shapes.line(354, 580, 354, 610), Tones.SILVER, 4);
                s.lit(Shapes.box(420, 350, 170, 92, 6), Tones.PAPER);
                s.line(Shapes.line(440, 386, 570, 386), Tones.clear(Tones.INK, .5), 3);
                s.line(Shapes.line(440, 414, 535, 414), Tones.clear(Tones.INK, .5), 3);
            });
        }
    }

    private static void sketchbook(Stage s) {
        s.turned(8, 500, 500, () -> {
            var board = Shapes.box(250, 230, 520, 580, 10);
            s.drop(board);
            s.lit(board, Tones.WALNUT);
            var page = s.lit(Shapes.box(258, 222, 504, 570, 6), Tones.PAPER);
            s.within(page, () -> {
                s.fill(Shapes.oval(620, 380, 58, 58), Tones.clear(Tones.MUSTARD, .8));
                s.lit(Shapes.closed("250,640! 360,500 450,570 560,440 680,560 770,520! 770,800! 250,800!"), Tones.clear(Tones.DUSK, .75));
                s.lit(Shapes.closed("250,700! 400,630 540,690 770,620! 770,800! 250,800!"), Tones.clear(Tones.MOSS, .8));
                for (var x : new int[] {350, 384, 418}) {
                    s.fill(Shapes.box(x, 586, 14, 78, 2), Tones.clear(Tones.PAPER, .95));
                }
                s.fill(Shapes.closed("336,588! 391,552! 446,588!"), Tones.clear(Tones.PAPER, .95));
                s.fill(Shapes.box(338, 662, 106, 12, 2), Tones.clear(Tones.PAPER, .95));
            });
            for (var x = 284; x < 750; x += 34) {
                s.fill(Shapes.oval(x, 250, 8, 8), Tones.INK);
                s.tube(Shapes.open(x + ",250 " + (x - 9) + ",215 " + (x + 2) + ",200 " + (x + 9) + ",220"), Tones.SILVER, 7);
            }
        });
        s.turned(58, 760, 640, () -> pencil(s, 700, 490, 420, Tones.RED));
    }

    private static void planner(Stage s) {
        var cover = Shapes.box(130, 270, 740, 480, 20);
        s.drop(cover);
        s.lit(cover, Tones.CLAY);
        s.gradient(Shapes.box(146, 282, 354, 456, 10), Tones.PAPER, Tones.tone(Tones.PAPER, -.08), 150, 0, 500, 0);
        s.gradient(Shapes.box(500, 282, 354, 456, 10), Tones.tone(Tones.PAPER, -.14), Tones.PAPER, 500, 0, 580, 0);
        Color[] marks = {Tones.RED, Tones.MUSTARD, Tones.MOSS, Tones.TEAL, Tones.BLUE, Tones.PLUM, Tones.ROSE, Tones.SLATE};
        for (var i = 0; i < 8; i++) {
            var x = i < 4 ? 172 : 526;
            var y = 306 + i % 4 * 108;
            s.fill(Shapes.box(x, y, 60, 16, 8), marks[i]);
            for (var line = 0; line < 3; line++) {
                s.line(Shapes.line(x, y + 40 + line * 22, x + 300, y + 40 + line * 22), Tones.clear(Tones.SLATE, .35), 2.4);
            }
            s.line(Shapes.open((x + 4) + "," + (y + 34) + " " + (x + 60) + "," + (y + 30) + " " + (x + 90 + i * 14) + "," + (y + 34)), Tones.clear(Tones.NAVY, .75), 4);
        }
        s.lit(Shapes.box(476, 730, 18, 110, 2), Tones.RED);
        s.turned(38, 760, 560, () -> pencil(s, 760, 380, 430, Tones.MUSTARD));
    }

    private static void pencil(Stage s, double x, double y, double length, Color lacquer) {
        var all = Shapes.joined(Shapes.box(x - 14, y, 28, length - 60, 4), Shapes.closed((x - 14) + "," + (y + length - 62) + "! " + (x + 14) + ","
                + (y + length - 62) + "! " + x + "," + (y + length) + "!"));
        s.drop(all);
        s.within(all, () -> {
            s.fill(Shapes.box(x - 20, y, 40, length, 0), Tones.tone(Tones.OAK, .3));
            s.fill(Shapes.box(x - 20, y + length - 22, 40, 22, 0), Tones.tone(lacquer, -.2));
            s.round(Shapes.box(x - 14, y, 28, length - 68, 0), lacquer);
            s.fill(Shapes.box(x - 4, y, 9, length - 66, 0), Tones.clear(WHITE, .25));
            s.round(Shapes.box(x - 14, y + 24, 28, 26, 0), Tones.BRASS);
            s.round(Shapes.box(x - 14, y, 28, 24, 0), Tones.ROSE);
        });
    }

    private static void pencils(Stage s) {
        Color[] colors = {Tones.RED, Tones.MUSTARD, Tones.MOSS, Tones.TEAL, Tones.NAVY, Tones.PLUM};
        s.turned(28, 500, 500, () -> {
            for (var i = 0; i < colors.length; i++) {
                pencil(s, 330 + i * 68, 200 + i % 2 * 26, 600, colors[i]);
            }
        });
    }

    private static void fountainPen(Stage s, Color resin) {
        s.turned(46, 500, 500, () -> {
            var cap = Shapes.box(585, 240, 76, 330, 34);
            s.drop(cap);
            s.round(cap, resin);
            s.round(Shapes.box(585, 520, 76, 30, 4), Tones.BRASS);
            s.round(Shapes.closed("616,262! 632,262! 632,470 624,492 616,470"), Tones.BRASS);
            var barrel = Shapes.closed("405,90 440,96 452,200 452,560! 440,720! 360,720! 348,560! 348,200 360,96 395,90");
            var nib = Shapes.closed("372,716! 428,716! 434,770 400,880! 366,770");
            s.drop(Shapes.joined(barrel, nib));
            s.lit(nib, Tones.BRASS);
            s.line(Shapes.line(400, 790, 400, 872), Tones.clear(Tones.SHADE, .7), 3);
            s.fill(Shapes.oval(400, 785, 8, 8), Tones.tone(Tones.BRASS, -.6));
            s.round(barrel, resin);
            s.round(Shapes.box(346, 548, 108, 20, 3), Tones.BRASS);
            s.fill(Shapes.box(372, 130, 12, 400, 6), Tones.clear(WHITE, .35));
        });
    }

    private static void ink(Stage s) {
        s.ground(500, 800, 190);
        var bottle = s.glass(500, Tones.NAVY, "440,76 480,80 510,150 560,186 770,190 802,176");
        s.within(bottle, () -> {
            s.round(Shapes.lathe(500, "560,178 770,182 796,168", .15), Tones.clear(Tones.NAVY, .94));
            s.disc(500, 560, 178, Tones.BLUE);
            s.line(Shapes.open("350,560 338,640 342,750"), Tones.clear(WHITE, .5), 11);
        });
        s.lathe(500, Tones.INK, "350,94 450,98");
        s.disc(500, 350, 94, Tones.tone(Tones.INK, .2));
        s.stripes(Shapes.lathe(500, "372,94 450,98", .15), Tones.clear(WHITE, .1), 11, 4, 90);
        s.lit(Shapes.box(410, 610, 180, 130, 8), Tones.PAPER);
        s.line(Shapes.box(420, 620, 160, 110, 5), Tones.clear(Tones.NAVY, .6), 3);
        s.ball(Shapes.closed("500,640! 528,684 520,712 500,718 480,712 472,684"), Tones.BLUE);
    }

    private static void penCup(Stage s) {
        s.ground(500, 805, 140);
        s.turned(191, 440, 430, () -> pencil(s, 440, 230, 420, Tones.RED));
        s.turned(176, 520, 420, () -> pencil(s, 520, 200, 430, Tones.MUSTARD));
        s.turned(165, 570, 440, () -> pencil(s, 570, 240, 420, Tones.TEAL));
        var cup = s.lathe(500, Tones.OAT, "510,140 802,138");
        s.within(cup, () -> {
            for (var i = -3; i <= 3; i++) {
                var x = 500 + Math.sin(i * Math.PI / 8) * 140;
                var half = 22 * Math.cos(i * Math.PI / 8);
                s.fill(Shapes.joined(Shapes.oval(x, 640, half, 26), Shapes.box(x - half, 640, 2 * half, 120, 0)), Tones.clear(Tones.CLAY, .8));
            }
        });
        s.line(Shapes.open("361,516 420,529 500,533 580,529 639,516"), Tones.tone(Tones.OAT, .45), 8);
    }

    private static void tapes(Stage s) {
        tape(s, 350, 380, 150, Tones.CLAY, Tones.CREAM);
        tape(s, 640, 350, 135, Tones.TEAL, Tones.MUSTARD);
        tape(s, 480, 650, 160, Tones.MUSTARD, Tones.NAVY);
        tape(s, 745, 610, 110, Tones.NAVY, Tones.ROSE);
    }

    private static void tape(Stage s, double x, double y, double r, Color color, Color pattern) {
        var ring = Shapes.without(Shapes.oval(x, y, r, r), Shapes.oval(x, y, r * .58, r * .58));
        s.drop(ring);
        s.lit(ring, color);
        s.within(ring, () -> {
            for (var i = 0; i < 18; i++) {
                s.fill(Shapes.turned(Shapes.oval(x, y - r * .84, r * .06, r * .09), i * 20, x, y), pattern);
            }
        });
        for (var turn = .96; turn > .74; turn -= .05) {
            s.line(Shapes.oval(x, y, r * turn, r * turn), Tones.clear(Tones.SHADE, .12), 2);
        }
        s.line(Shapes.oval(x, y, r * .62, r * .62), Tones.tone(Tones.CORK, .2), r * .1);
    }

    private static void letters(Stage s) {
        s.turned(-10, 500, 500, () -> {
            var sheet = Shapes.box(330, 180, 360, 480, 4);
            s.drop(sheet);
            s.lit(sheet, Tones.PAPER);
            for (var y = 250; y < 560; y += 34) {
                s.line(Shapes.open("370," + y + " 440," + (y - 5) + " 520," + (y + 3) + " " + (590 + y * 7 % 60) + "," + y), Tones.clear(Tones.NAVY, .55), 4);
            }
        });
        s.turned(5, 500, 640, () -> {
            var envelope = Shapes.box(240, 500, 520, 330, 8);
            s.drop(envelope);
            s.lit(envelope, Tones.ROSE);
            s.line(Shapes.open("244,826! 430,660! 570,660! 756,826!"), Tones.clear(Tones.SHADE, .2), 3);
            var flap = Shapes.closed("240,504! 760,504! 530,700 470,700!");
            s.blurred(Shapes.moved(flap, 0, 8), 14, .3);
            s.lit(flap, Tones.tone(Tones.ROSE, .12));
            var seal = Shapes.closed("500,626 546,640 562,684 540,728 496,740 452,724 440,680 458,640");
            s.drop(seal);
            s.ball(seal, Tones.RED);
            s.line(Shapes.joined(Shapes.oval(500, 674, 20, 20), Shapes.box(480, 674, 40, 34, 0)), Tones.clear(Tones.SHADE, .4), 5);
        });
    }

    private static void scissors(Stage s) {
        s.turned(32, 500, 500, () -> {
            var one = Shapes.turned(Shapes.closed("478,130! 520,330 528,560! 486,570!"), 11, 500, 560);
            var two = Shapes.flipped(one);
            var left = Shapes.without(Shapes.turned(Shapes.oval(410, 740, 88, 124), 14, 410, 740), Shapes.turned(Shapes.oval(408, 744, 52, 84), 14, 410, 740));
            var right = Shapes.flipped(left);
            var leftArm = Shapes.closed("520,540! 560,580! 470,690! 420,650!");
            s.drop(Shapes.joined(one, two, left, right));
            s.lit(two, Tones.tone(Tones.SILVER, -.1));
            s.lit(Shapes.joined(right, Shapes.flipped(leftArm)), Tones.tone(Tones.RED, -.12));
            s.lit(one, Tones.tone(Tones.SILVER, .15));
            s.lit(Shapes.joined(left, leftArm), Tones.RED);
            s.ball(Shapes.oval(500, 556, 17, 17), Tones.BRASS);
        });
    }
}
