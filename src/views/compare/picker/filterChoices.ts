import type { Language } from '../../../model/language'
import type { Architecture, Timeline } from '../../../model/timeline'

/** The architectures of an era that can be chosen. */
export interface ChoiceGroup {
  readonly era: string
  readonly title: string
  readonly architectures: readonly Architecture[]
}

/** The architectures with a network whose names contain what was typed, by era; eras without any are left out. */
export function filterChoices(
  { eras, architectures }: Timeline,
  typed: string,
  language: Language,
): ChoiceGroup[] {
  const wanted = normalizeName(typed)
  const matches = ({ id, title, short, fingerprint }: Architecture) =>
    fingerprint !== undefined &&
    [id, ...Object.values(title), ...Object.values(short ?? {})].some((name) =>
      normalizeName(name).includes(wanted),
    )
  return eras.flatMap((era) => {
    const members = architectures.filter((one) => one.era === era.id && matches(one))
    return members.length > 0 ? [{ era: era.id, title: era.title[language], architectures: members }] : []
  })
}

/** Lower-case letters and digits: GPT-2, gpt2 and “GPT 2” are equal. */
const normalizeName = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
