const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 10⁻³, 1, 10. */
export function powerOfTen(power: number): string {
  if (power === 0 || power === 1) return String(10 ** power)
  const raised = [...String(Math.abs(power))].map((digit) => superscripts[Number(digit)]).join('')
  return `10${power < 0 ? '⁻' : ''}${raised}`
}

/** A size that may be tiny, in one digit: 0.03, 4 × 10⁻⁶. */
export function sizeIn(value: number): string {
  if (value === 0 || Math.abs(value) >= 0.001) return String(Number(value.toPrecision(1)))
  const [digit, power] = value.toExponential(0).split('e')
  return `${digit} × ${powerOfTen(Number(power))}`
}
