import { addDays, daysBetween, localDate, type LocalDate } from '../kernel/localDate';

/** Julian days begin at noon; this one began at noon UTC of 1 January 1970. */
const EPOCH = localDate('1970-01-01');
const JULIAN_DAY_OF_EPOCH = 2_440_588;
/** Vietnam's civil day begins seven hours ahead of UTC's. */
const OFFSET_DAYS = 7 / 24;
/** New moon number 0 is the one of January 1900. */
const FIRST_NEW_MOON = 2_415_021.076998695;
const SYNODIC_MONTH = 29.530588853;

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

const julianDayOf = (date: LocalDate): number => JULIAN_DAY_OF_EPOCH + daysBetween(EPOCH, date);

/** Julian date of a new moon (Meeus, Astronomical Algorithms, first edition, truncated). */
function newMoonInstant(number: number): number {
  const t = number / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * number +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * number - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * number + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * number - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return mean + correction - clockDrift;
}

/** Civil day in Vietnam on which a new moon falls. */
export const newMoonDay = (number: number): LocalDate =>
  addDays(EPOCH, Math.floor(newMoonInstant(number) + 0.5 + OFFSET_DAYS) - JULIAN_DAY_OF_EPOCH);

/** Number of the last mean new moon before a day; the true one may be a day off. */
export const newMoonBefore = (date: LocalDate): number =>
  Math.floor((julianDayOf(date) - FIRST_NEW_MOON) / SYNODIC_MONTH);

/** Which twelfth of its path, from 0 at the spring equinox, the sun is in as the civil day begins. */
export function sunSectorOn(date: LocalDate): number {
  const t = (julianDayOf(date) - 0.5 - OFFSET_DAYS - 2_451_545) / 36_525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t2 +
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}
