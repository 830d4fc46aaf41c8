/** What each verse adds: the new subject, and what it did to the subject of the verse before. */
const additions = [
  ['the house that Jack built.', ''],
  ['the malt', 'lay in'],
  ['the rat,', 'ate'],
  ['the cat,', 'killed'],
  ['the dog,', 'worried'],
  ['the cow with the crumpled horn,', 'tossed'],
  ['the maiden all forlorn,', 'milked'],
  ['the man all tattered and torn,', 'kissed'],
  ['the priest all shaven and shorn,', 'married'],
] as const

/** The lines that follow a new subject: those of the verse before, after one more. */
const followingLines: string[] = []
const verses = additions.map(([subject, did], index) => {
  if (index > 0) followingLines.unshift(`That ${did} ${additions[index - 1]![0]}`)
  return [`This is ${subject}`, ...followingLines].join('\n')
})

/** A nursery rhyme in which each verse contains the one before (England, 18th century; public domain). */
export const rhyme = `${verses.join('\n\n')}\n`
