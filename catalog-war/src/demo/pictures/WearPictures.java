import static java.awt.Color.WHITE;

import java.awt.Color;

/** Shoes, bags, hats and socks. */
final class WearPictures {

    private WearPictures() {
    }

    static void addTo(DrawPictures all) {
        all.standing("promenade-sneaker-red", Tones.SKY, s -> pair(s, () -> sneaker(s, Tones.RED)));
        all.standing("promenade-sneaker-white", Tones.SAGE, s -> pair(s, () -> sneaker(s, Tones.WHITE)));
        all.standing("promenade-sneaker-navy", Tones.BUTTER, s -> pair(s, () -> sneaker(s, Tones.NAVY)));
        all.standing("marathon-trail-shoe-red", Tones.SAND, s -> pair(s, () -> trailShoe(s, Tones.RED, Tones.CHARCOAL)));
        all.standing("marathon-trail-shoe-teal", Tones.BLUSH, s -> pair(s, () -> trailShoe(s, Tones.TEAL, Tones.MUSTARD)));
        all.standing("ridge-walk-boot", Tones.SAGE, s -> pair(s, () -> boot(s, Tones.LEATHER)));
        all.lying("island-sandal", Tones.SKY, s -> sandals(s));
        all.standing("harbor-beanie", Tones.SKY, s -> beanie(s, Tones.MUSTARD));
        all.lying("north-window-scarf", Tones.STONE, s -> scarf(s));
        all.lying("long-walk-socks", Tones.BUTTER, s -> socks(s));
        all.standing("market-day-tote", Tones.BLUSH, s -> tote(s));
        all.lying("siesta-sun-hat", Tones.SKY, s -> sunHat(s));
    }

    private static void pair(Stage s, Runnable shoe) {
        s.scaled(.86, 500, 800, () -> {
            s.shifted(85, -85, shoe);
            s.shifted(-50, 15, shoe);
        });
    }

    private static void sneaker(Stage s, Color canvas) {
        s.ground(500, 785, 300);
        var upper = Shapes.closed("195,722! 182,672 222,622 330,592 430,528 500,448 540,414! 610,436 690,440 752,410 790,398! 812,440 812,560 822,722!");
        s.lit(Shapes.closed("470,470! 480,400 520,376! 580,396! 600,450!"), Tones.tone(canvas, -.16));
        s.lit(Shapes.closed("535,420! 620,432 700,438 786,402! 770,500 600,520!"), Tones.tone(canvas, -.42));
        s.lit(upper, canvas);
        s.stripes(upper, Tones.clear(WHITE, .05), 7, 3, 45);
        s.fold(upper, Shapes.box(180, 690, 660, 50, 0), 20, .3);
        s.dashes(Shapes.open("560,436 620,452 700,452 780,420"), Tones.clear(Tones.tone(canvas, canvas == Tones.WHITE ? -.4 : .6), .7), 3, 9, 7);
        s.lit(Shapes.closed("744,440! 800,414! 812,560 820,712! 760,712! 752,560"), Tones.tone(canvas, -.1));
        s.line(Shapes.open("410,560 470,620 520,712"), Tones.clear(Tones.tone(canvas, -.4), .5), 4);
        s.lit(Shapes.closed("184,722! 178,672 214,630 290,606! 330,650 340,722!"), Tones.CREAM);
        for (var i = 0; i < 5; i++) {
            var x = 398 + i * 33;
            var y = 568 - i * 31;
            s.line(Shapes.line(x, y, x + 62, y + 34), Tones.WHITE, 12);
            s.line(Shapes.line(x + 4, y + 12, x + 60, y + 42), Tones.clear(Tones.SHADE, .14), 4);
            s.fill(Shapes.oval(x + 66, y + 37, 7, 7), Tones.SILVER);
        }
        s.tube(Shapes.open("530,440 470,410 440,450 490,470"), Tones.WHITE, 9);
        s.tube(Shapes.open("540,440 600,470 590,520 550,490"), Tones.WHITE, 9);
        var sole = s.lit(Shapes.closed("170,716! 500,710 832,710! 838,750 824,786! 500,792 214,790! 172,768"), Tones.WHITE);
        s.within(sole, () -> s.fill(Shapes.box(150, 734, 700, 9, 0), canvas == Tones.WHITE ? Tones.MOSS : canvas));
        s.fold(sole, Shapes.box(160, 776, 700, 30, 0), 12, .35);
    }

    private static void trailShoe(Stage s, Color mesh, Color accent) {
        s.ground(500, 790, 310);
        s.lit(Shapes.closed("480,440! 490,380 540,352! 600,390! 600,450!"), Tones.tone(accent, -.1));
        s.lit(Shapes.closed("540,400! 620,436 700,436 800,384! 780,500 600,520!"), Tones.tone(mesh, -.48));
        var upper = Shapes.closed("186,716! 168,660 220,604 340,576 440,510 510,430 545,394! 620,440 700,444 762,404 806,376! 838,430 824,560 838,716!");
        s.lit(upper, mesh);
        s.within(upper, () -> {
            for (var y = 400; y < 720; y += 15) {
                for (var x = 180; x < 840; x += 15) {
                    s.fill(Shapes.oval(x + y / 15 % 2 * 7, y, 2.6, 2.6), Tones.clear(Tones.SHADE, .18));
                }
            }
            s.lit(Shapes.closed("150,740! 160,640 250,600! 320,640 360,740!"), accent);
            s.lit(Shapes.closed("700,740! 720,600 800,500 870,480! 860,740!"), accent);
            s.line(Shapes.open("420,720 520,560 560,470"), Tones.CREAM, 16);
            s.line(Shapes.open("520,720 600,580 640,470"), Tones.CREAM, 16);
            s.line(Shapes.open("360,690 520,650 700,700"), Tones.clear(Tones.CREAM, .9), 10);
        });
        s.fold(upper, Shapes.box(160, 690, 700, 50, 0), 18, .3);
        for (var i = 0; i < 5; i++) {
            s.line(Shapes.line(404 + i * 33, 546 - i * 31, 462 + i * 33, 578 - i * 31), Tones.CREAM, 10);
        }
        s.tube(Shapes.open("792,404 830,360 850,400"), accent, 12);
        s.lit(Shapes.closed("160,700! 340,716 520,698 700,700 850,686! 864,740 840,770! 500,776 200,774! 164,750"), Tones.CREAM);
        s.line(Shapes.open("190,736 400,742 600,726 840,724"), Tones.clear(Tones.SHADE, .14), 5);
        for (var x = 196; x < 830; x += 46) {
            s.fill(Shapes.closed(x + ",766! " + (x + 38) + ",766! " + (x + 32) + ",794! " + (x + 6) + ",794!"), Tones.CHARCOAL);
        }
        s.fill(Shapes.closed("172,756! 500,766 850,754! 840,776! 500,782 196,780!"), Tones.CHARCOAL);
    }

    private static void boot(Stage s, Color leather) {
        s.ground(500, 800, 290);
        s.lit(Shapes.closed("470,270! 500,214! 570,226! 580,300!"), Tones.tone(leather, -.25));
        var upper = Shapes.closed("214,736! 200,676 250,624 350,602 430,560 458,470 466,370 474,250! 570,264 660,244 760,252! 772,400 764,560 786,736!");
        s.lit(upper, leather);
        s.fold(upper, Shapes.box(200, 700, 600, 50, 0), 20, .35);
        s.lit(Shapes.closed("474,250! 570,264 660,244 760,252! 764,310! 660,304 570,320 470,306!"), Tones.tone(leather, -.3));
        s.lit(Shapes.closed("212,736! 198,676 246,628 326,610! 372,660 378,736!"), Tones.tone(leather, -.12));
        s.line(Shapes.open("326,612 374,662 380,734"), Tones.clear(Tones.OAT, .6), 3);
        s.lit(Shapes.closed("700,736! 690,620 740,560 766,540! 784,736!"), Tones.tone(leather, -.12));
        s.dashes(Shapes.open("696,734 692,622 742,566"), Tones.clear(Tones.OAT, .7), 3, 8, 6);
        s.dashes(Shapes.open("560,330 556,470 500,580 440,640"), Tones.clear(Tones.OAT, .7), 3, 8, 6);
        for (var i = 0; i < 7; i++) {
            var x = i < 4 ? 468 + i * -1 : 458 - (i - 3) * 22;
            var y = 345 + i * 42;
            s.line(Shapes.line(x, y, x + 70, y + 12), i % 2 == 0 ? Tones.RED : Tones.tone(Tones.RED, -.15), 11);
            s.ball(Shapes.oval(x + 76, y + 14, 9, 9), Tones.BRASS);
        }
        s.tube(Shapes.open("540,352 590,380 580,440 545,400"), Tones.RED, 9);
        s.lit(Shapes.closed("204,728! 500,724 792,724! 800,756! 500,760 200,758!"), Tones.OAT);
        s.fill(Shapes.closed("196,754! 500,758 804,754! 806,800! 640,804! 620,786! 560,786! 540,804! 240,804! 204,786"), Tones.CHARCOAL);
    }

    private static void sandals(Stage s) {
        s.turned(-10, 390, 500, () -> sandal(s));
        s.shifted(230, 20, () -> s.turned(14, 390, 500, () -> sandal(s)));
    }

    private static void sandal(Stage s) {
        var sole = Shapes.closed("380,160 450,190 478,290 456,430 440,560 462,700 450,800 386,846 324,800 314,690 336,560 316,430 296,290 320,190");
        s.drop(sole);
        s.lit(sole, Tones.tone(Tones.LEATHER, -.3));
        var bed = Shapes.closed("380,176 440,202 464,292 444,430 428,560 448,700 438,790 386,830 336,790 328,690 348,560 330,430 310,292 332,202");
        s.lit(bed, Tones.tone(Tones.CORK, .2));
        s.fold(bed, Shapes.oval(388, 740, 40, 56), 30, .25);
        s.fold(bed, Shapes.oval(386, 290, 52, 66), 30, .22);
        var front = Shapes.closed("288,360! 380,300 486,350! 482,424! 384,372 296,436!");
        var back = Shapes.closed("310,560! 384,500 462,552! 462,612! 386,562 312,622!");
        var strap = Shapes.closed("366,330! 402,330! 402,540! 368,540!");
        for (var leather : new java.awt.Shape[] {strap, front, back}) {
            s.blurred(Shapes.moved(leather, 4, 10), 10, .4);
            s.lit(leather, Tones.LEATHER);
        }
        s.line(Shapes.box(440, 548, 34, 44, 8), Tones.BRASS, 7);
    }

    private static void beanie(Stage s, Color wool) {
        s.ground(500, 800, 250);
        var crown = Shapes.mirrored("500,262 590,280 690,370 738,520 744,680! 500,700");
        s.ball(crown, wool);
        s.within(crown, () -> {
            for (var i = -9; i <= 9; i++) {
                var x = 500 + Math.sin(i * Math.PI / 20) * 250;
                s.line(Shapes.open("500,250 " + (500 + (x - 500) * .75) + ",400 " + x + ",700"), Tones.clear(Tones.SHADE, .2), 6);
                s.line(Shapes.open("506,250 " + (509 + (x - 500) * .75) + ",400 " + (x + 10) + ",700"), Tones.clear(WHITE, .2), 5);
            }
        });
        var cuff = Shapes.mirrored("500,640! 742,620! 764,700 750,786! 500,806");
        s.blurred(Shapes.moved(cuff, 0, -8), 14, .25);
        s.round(cuff, Tones.tone(wool, .05));
        s.within(cuff, () -> {
            for (var i = -11; i <= 11; i++) {
                var x = 500 + Math.sin(i * Math.PI / 23.5) * 262;
                s.line(Shapes.line(x, 600, x, 820), Tones.clear(Tones.SHADE, .2), 7);
                s.line(Shapes.line(x + 8, 600, x + 8, 820), Tones.clear(WHITE, .2), 5);
            }
        });
        s.lit(Shapes.box(560, 690, 84, 56, 6), Tones.LEATHER);
        var pom = Shapes.oval(500, 240, 74, 70);
        s.ball(pom, Tones.CREAM);
        for (var i = 0; i < 70; i++) {
            var angle = i * 2.4;
            var reach = 20 + i * .9;
            s.line(Shapes.line(500 + Math.cos(angle) * reach * .8, 240 + Math.sin(angle) * reach * .8, 500 + Math.cos(angle) * reach,
                    240 + Math.sin(angle) * reach), Tones.clear(i % 2 == 0 ? Tones.tone(Tones.CREAM, .4) : Tones.OAT, .85), 5);
        }
    }

    private static void scarf(Stage s) {
        scarfEnd(s, "440,260 560,250 600,420 640,600 680,800! 540,826! 500,640 470,440", Tones.NAVY);
        scarfEnd(s, "440,250 560,262 530,440 470,640 420,850! 280,810! 350,600 400,420", Tones.DUSK);
        var loop = Shapes.closed("330,250 420,150 580,150 676,250 640,350 500,392 360,350");
        s.drop(loop);
        s.lit(loop, Tones.DUSK);
        plaid(s, loop, 15);
        var hole = Shapes.closed("420,230 500,196 586,230 560,270 500,284 440,268");
        s.lit(hole, Tones.tone(Tones.NAVY, -.3));
        s.fold(loop, Shapes.closed("340,300 500,360 660,300 500,330"), 14, .4);
    }

    private static void scarfEnd(Stage s, String outline, Color wool) {
        var end = Shapes.closed(outline);
        var b = end.getBounds2D();
        s.drop(end);
        for (var x = b.getX() + 8; outline.contains("420,850") && x < 420; x += 13) {
            var y = 812 + (x - 280) * .28;
            s.line(Shapes.line(x, y, x - 14, y + 50), Tones.DUSK, 5);
        }
        for (var x = 546.0; outline.contains("680,800") && x < 680; x += 13) {
            var y = 822 - (x - 540) * .18;
            s.line(Shapes.line(x, y, x + 9, y + 52), Tones.DUSK, 5);
        }
        s.lit(end, Tones.tone(Tones.DUSK, wool == Tones.NAVY ? -.12 : 0));
        plaid(s, end, wool == Tones.NAVY ? 76 : 108);
    }

    private static void plaid(Stage s, java.awt.Shape cloth, double degrees) {
        for (var turn : new double[] {degrees, degrees + 90}) {
            s.stripes(cloth, Tones.clear(Tones.NAVY, .55), 84, 30, turn);
            s.stripes(cloth, Tones.clear(Tones.CREAM, .75), 84, 5, turn);
            s.stripes(cloth, Tones.clear(Tones.RED, .7), 168, 6, turn + .01);
        }
    }

    private static void socks(Stage s) {
        s.shifted(120, -30, () -> sock(s, Tones.CLAY, Tones.CREAM));
        s.shifted(-110, 30, () -> sock(s, Tones.MOSS, Tones.MUSTARD));
    }

    private static void sock(Stage s, Color wool, Color accent) {
        var sock = Shapes.closed("440,150! 590,150! 592,400 600,560 580,690 480,776 370,826 300,800 296,730 360,670 430,610 450,520 444,360");
        s.drop(sock);
        s.lit(sock, wool);
        s.within(sock, () -> {
            s.fill(Shapes.box(400, 140, 260, 84, 0), accent);
            s.fill(Shapes.box(400, 260, 260, 22, 0), accent);
            s.fill(Shapes.box(400, 302, 260, 22, 0), accent);
            s.fill(Shapes.closed("270,700 340,690 392,770 360,850 260,860"), accent);
            s.fill(Shapes.closed("620,540! 540,580 530,650 590,720 680,700!"), accent);
        });
        s.stripes(Shapes.box(440, 150, 152, 74, 0), Tones.clear(Tones.SHADE, .16), 13, 5, 90);
        s.stripes(sock, Tones.clear(WHITE, .06), 8, 3, 0);
        s.fold(sock, Shapes.closed("450,560 500,580 470,640 420,640"), 22, .3);
    }

    private static void tote(Stage s) {
        s.ground(500, 825, 230);
        s.line(Shapes.open("410,430 410,250 440,180 560,180 590,250 590,430"), Tones.tone(Tones.OAT, -.2), 24);
        var bag = Shapes.mirrored("500,410! 700,404! 716,560 728,812 700,828! 500,834");
        s.lit(bag, Tones.CREAM);
        s.stripes(bag, Tones.clear(Tones.WALNUT, .05), 8, 3, 0);
        s.stripes(bag, Tones.clear(Tones.WALNUT, .05), 8, 3, 90);
        s.fold(bag, Shapes.closed("640,420! 670,600 640,820! 720,820! 700,420!"), 34, .25);
        s.line(Shapes.line(302, 436, 698, 436), Tones.clear(Tones.WALNUT, .3), 3);
        s.line(Shapes.open("400,520! 400,420 398,330 420,220 470,190"), Tones.OAT, 24);
        s.line(Shapes.open("600,520! 600,420 602,330 580,220 530,190 470,190"), Tones.OAT, 24);
        for (var i = 0; i < 3; i++) {
            var x = 412 + i * 88;
            s.fill(Shapes.without(Shapes.joined(Shapes.oval(x, 620, 40, 40), Shapes.box(x - 40, 620, 80, 120, 0)),
                    Shapes.joined(Shapes.oval(x, 628, 25, 25), Shapes.box(x - 25, 628, 50, 120, 0))), Tones.CLAY);
        }
        s.fill(Shapes.box(360, 740, 280, 14, 2), Tones.CLAY);
        s.fill(Shapes.box(360, 562, 280, 10, 2), Tones.CLAY);
    }

    private static void sunHat(Stage s) {
        var brim = Shapes.closed("500,180 700,230 830,400 820,600 690,770 500,810 310,770 180,600 170,400 300,230");
        s.drop(brim);
        s.lit(brim, Tones.tone(Tones.OAT, .12));
        for (var r = 330; r > 190; r -= 17) {
            s.line(Shapes.oval(500, 495, r, r * .95), Tones.clear(Tones.WALNUT, .22), 4);
        }
        s.blurred(Shapes.oval(520, 520, 205, 200), 26, .35);
        s.fill(Shapes.oval(500, 490, 200, 195), Tones.RED);
        s.ball(Shapes.oval(496, 478, 182, 176), Tones.OAT);
        for (var r = 168; r > 10; r -= 17) {
            s.line(Shapes.oval(496 - (182 - r) * .05, 478 - (182 - r) * .07, r, r * .96), Tones.clear(Tones.WALNUT, .22), 4);
        }
        s.lit(Shapes.closed("640,600! 700,640 770,720! 720,730! 690,770! 640,700 610,630!"), Tones.RED);
    }
}
