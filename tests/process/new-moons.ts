import { type Day, dayOfMoment, momentAt } from '../../solver/process/day.ts'

/**
 * Days in Beijing of the new moons around a year, by the method of J. Meeus, Astronomical Algorithms
 * (1998), chapter 49: right to about half a minute, which no festival of 2025-2040 comes near.
 */
export function newMoons(year: number): readonly Day[] {
  const first = Math.floor((year - 2000) * 12.3685) - 1
  return Array.from({ length: 16 }, (_, i) =>
    dayOfMoment(momentAt((newMoon(first + i) - 2_440_587.5) * 86_400_000)),
  )
}

/** Julian day in universal time of new moon number `k`, counted from 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t ** 2
  const e = 1 - 0.002516 * t
  const sun = 2.5534 + 29.1053567 * k
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2
  const node = 124.7746 - 1.56375588 * k
  // Multiples of sun, moon and latitude in each term, with its size in days.
  const terms: readonly (readonly [number, number, number, number])[] = [
    [0, 1, 0, -0.4072],
    [1, 0, 0, 0.17241 * e],
    [0, 2, 0, 0.01608],
    [0, 0, 2, 0.01039],
    [-1, 1, 0, 0.00739 * e],
    [1, 1, 0, -0.00514 * e],
    [2, 0, 0, 0.00208 * e * e],
    [0, 1, -2, -0.00111],
    [0, 1, 2, -0.00057],
    [1, 2, 0, 0.00056 * e],
    [0, 3, 0, -0.00042],
    [1, 0, 2, 0.00042 * e],
    [1, 0, -2, 0.00038 * e],
    [-1, 2, 0, -0.00024 * e],
  ]
  const planets: readonly (readonly [number, number, number])[] = [
    [299.77, 0.107408, 0.000325],
    [251.88, 0.016321, 0.000165],
    [251.83, 26.651886, 0.000164],
    [349.42, 36.412478, 0.000126],
    [84.66, 18.206239, 0.00011],
  ]
  const periodic = terms.reduce(
    (sum, [a, b, c, size]) => sum + size * sine(a * sun + b * moon + c * latitude),
    -0.00017 * sine(node),
  )
  const disturbed = planets.reduce((sum, [at, per, size]) => sum + size * sine(at + per * k), 0)
  // Clocks on Earth are behind the even time of the formula by some 72 seconds in these years.
  return mean + periodic + disturbed - 72 / 86_400
}

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
