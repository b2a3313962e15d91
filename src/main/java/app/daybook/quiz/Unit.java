package app.daybook.quiz;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Spellings of units that mean the same. A unit that is not listed is the same only as itself. */
final class Unit {

    private static final List<String> SPELLINGS = List.of(
            "s, sec, secs, second, seconds, seconde, secondes",
            "min, mins, minute, minutes",
            "h, hr, hrs, hour, hours, heure, heures",
            "d, day, days, j, jour, jours",
            "week, weeks, wk, wks, semaine, semaines",
            "month, months, mo, mos, mois",
            "year, years, yr, yrs, an, ans, année, années",
            "mm, millimetre, millimetres, millimeter, millimeters, millimètre, millimètres",
            "cm, centimetre, centimetres, centimeter, centimeters, centimètre, centimètres",
            "m, metre, metres, meter, meters, mètre, mètres",
            "km, kilometre, kilometres, kilometer, kilometers, kilomètre, kilomètres",
            "in, ins, inch, inches, \", '', pouce, pouces",
            "ft, foot, feet, ', pied, pieds",
            "mg, milligram, milligrams, milligramme, milligrammes",
            "g, gram, grams, gramme, grammes",
            "kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes",
            "lb, lbs, pound, pounds, livre, livres",
            "oz, ounce, ounces, once, onces",
            "ml, millilitre, millilitres, milliliter, milliliters",
            "l, litre, litres, liter, liters",
            "n, newton, newtons",
            "kg/cm2, kgf/cm2, kilogram per square centimetre, kilograms per square centimetre",
            "mmhg, mm hg",
            "°, deg, degree, degrees, degré, degrés",
            "°c, c, deg c, degrees celsius, celsius",
            "°f, f, deg f, degrees fahrenheit, fahrenheit",
            "%, percent, per cent, pour cent",
            "times, time, x, fois");

    private static final Map<String, String> FIRST = new HashMap<>();

    static {
        for (String line : SPELLINGS) {
            List<String> spellings = List.of(line.split(", "));
            spellings.forEach(spelling -> FIRST.put(folded(spelling), spellings.get(0)));
        }
    }

    private Unit() {}

    /** One word for all spellings of a unit; empty for none. */
    static String of(String written) {
        String folded = folded(written);
        return FIRST.getOrDefault(folded, folded);
    }

    /** Compatibility composition (NFKC) makes ² a 2 and ℃ a °C; case and a full stop do not matter. */
    private static String folded(String written) {
        String plain = Numerals.plain(Folding.visible(written).replace('\u201d', '"'));
        return Numerals.plain(Normalizer.normalize(plain.replace('\u2033', '"'), Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?U)\\s+", " ")
                .replaceAll("\\.$", "")
                .strip();
    }
}
