import { didYouMean } from '../../text/didYouMean'
import type { MarkdownPage } from '../page/readPage'
import type { ArchitectureFrontMatter, ArchitectureTranslation } from './schema'

/** Reports ideas, notes and names of a translation that do not match the metadata of its original. */
export function checkTranslation(
  metadata: Partial<ArchitectureFrontMatter>,
  page: MarkdownPage<ArchitectureTranslation>,
): void {
  if (metadata.buildsOn) checkIdeas(metadata.buildsOn, page)
  if (metadata.figures) checkNotes(metadata.figures, page)
  const { authors, organisations, venue, figures } = metadata
  if (authors && organisations && venue !== undefined && figures)
    checkNames([...authors, ...organisations, venue, ...figures.flatMap(({ of }) => of ?? [])], page)
}

function checkIdeas(
  buildsOn: ArchitectureFrontMatter['buildsOn'],
  { validFields: { ideas }, valuePosition, keyPosition, report }: MarkdownPage<ArchitectureTranslation>,
): void {
  if (!ideas) return
  const ids = buildsOn.filter(({ idea }) => idea !== undefined).map(({ id }) => id)
  for (const id of Object.keys(ideas)) {
    if (ids.includes(id)) continue
    const advice = didYouMean(id, ids, 'Remove it.')
    report(keyPosition(['ideas', id]), `ideas "${id}" is not an idea of the original. ${advice}`)
  }
  for (const { id, idea } of buildsOn) {
    if (idea === undefined || Object.hasOwn(ideas, id)) continue
    report(valuePosition(['ideas']), `ideas has no "${id}". Translate "${idea}".`)
  }
}

function checkNotes(
  figures: ArchitectureFrontMatter['figures'],
  { validFields: { notes }, valuePosition, report }: MarkdownPage<ArchitectureTranslation>,
): void {
  if (!notes) return
  const expected = figures.filter(({ note }) => note !== undefined).length
  if (notes.length === expected) return
  const difference = `notes has ${notes.length}, but the figures of the original have ${expected}`
  report(valuePosition(['notes']), `${difference}. Translate each, in the same order.`)
}

function checkNames(
  known: readonly string[],
  { validFields: { names = {} }, keyPosition, report }: MarkdownPage<ArchitectureTranslation>,
): void {
  for (const name of Object.keys(names)) {
    if (known.includes(name)) continue
    const advice = didYouMean(name, known, 'Remove it.')
    const problem = `names "${name}" is not an author, organisation or venue of the original, nor the "of" of a figure`
    report(keyPosition(['names', name]), `${problem}. ${advice}`)
  }
}
