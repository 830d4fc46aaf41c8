import type { Language } from '../../../model/language'
import type { Architecture, Timeline } from '../../../model/timeline'

/** The architectures of an era that can be chosen. */
export interface ChoiceGroup {
  readonly era: string
  readonly title: string
  readonly architectures: readonly Architecture[]
}

const listNames = ({ id, title, short }: Architecture) => [
  id,
  ...Object.values(title),
  ...Object.values(short ?? {}),
]

/** The choice that is most likely meant: whose name begins with what was typed, the shortest of them, or the first. */
export function findBestChoice(groups: readonly ChoiceGroup[], typed: string): string | undefined {
  const wanted = normalizeName(typed)
  const choices = groups.flatMap(({ architectures }) => architectures)
  const beginning = choices.flatMap((choice) => {
    const lengths = listNames(choice)
      .map(normalizeName)
      .filter((name) => name.startsWith(wanted))
      .map(({ length }) => length)
    return lengths.length > 0 ? [{ id: choice.id, length: Math.min(...lengths) }] : []
  })
  return beginning.toSorted((a, b) => a.length - b.length)[0]?.id ?? choices[0]?.id
}

/** The architectures with a network whose names contain what was typed, by era; eras without any are left out. */
export function filterChoices(
  { eras, architectures }: Timeline,
  typed: string,
  language: Language,
): ChoiceGroup[] {
  const wanted = normalizeName(typed)
  const matches = (architecture: Architecture) =>
    architecture.fingerprint !== undefined &&
    listNames(architecture).some((name) => normalizeName(name).includes(wanted))
  return eras.flatMap((era) => {
    const members = architectures.filter((one) => one.era === era.id && matches(one))
    return members.length > 0 ? [{ era: era.id, title: era.title[language], architectures: members }] : []
  })
}

/** Lower-case letters and digits: GPT-2, gpt2 and “GPT 2” are equal. */
const normalizeName = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
