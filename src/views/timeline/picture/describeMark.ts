import { formatDate } from '../../../i18n/format/formatDate'
import type { Language } from '../../../model/language'
import { type Architecture, findEra, type Timeline } from '../../../model/timeline'

/** What a screen reader adds to the name of a mark: its date and era. */
export const describeMark = (timeline: Timeline, { date, era }: Architecture, language: Language) =>
  `${formatDate(date, language)} · ${findEra(timeline, era)!.title[language]}`
