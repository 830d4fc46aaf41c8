/** The month in which an arXiv identifier was assigned, as `YYYY-MM`; undefined if it is not a valid identifier. */
export function parseArxivMonth(id: string): string | undefined {
  const [, year = '', month = '', number = ''] = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})$/.exec(id) ?? []
  if (year && number.length === (year < '15' ? 4 : 5) && `${year}${month}` >= '0704')
    return `20${year}-${month}`

  // Before April 2007 an identifier contained the archive's name: cs/0112017, math.PR/0605137.
  const [, oldYear, oldMonth] = /^[a-z-]+(?:\.[A-Z]{2})?\/(9[1-9]|0[0-7])(0[1-9]|1[0-2])\d{3}$/.exec(id) ?? []
  return oldYear && `${oldYear > '90' ? '19' : '20'}${oldYear}-${oldMonth}`
}
