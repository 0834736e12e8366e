/**
 * e to the power of x from additions and multiplications only, so that weights trained on one machine and Node version
 * are byte for byte those of another (Math.exp may differ in its last bit). Accurate to about 1e-15.
 */
export function exp(x: number): number {
  if (x < -700) return 0;
  const halvings = Math.round(x / ln2);
  const rest = x - halvings * ln2;
  let term = 1;
  let sum = 1;
  for (let step = 1; step <= 18; step += 1) {
    term = (term * rest) / step;
    sum += term;
  }
  return sum * 2 ** halvings;
}

const ln2 = Math.LN2;

/** The natural logarithm of a positive number by its series, for the same reason. */
export function log(x: number): number {
  let exponent = 0;
  let mantissa = x;
  while (mantissa > 1.5) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    exponent -= 1;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let power = 41; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return 2 * ratio * sum + exponent * ln2;
}
