import { toDecimalYear } from '../../model/date'
import type { AiWinter, TimelineEvent } from '../../model/timeline'
import type { ContentFile } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { readText } from '../page/readText'
import { readYaml } from '../page/readYaml'
import { reportDuplicates } from '../page/reportDuplicates'
import { validate } from '../page/validate'
import { eventsSchema } from './schema'

export interface EventsFile {
  readonly events: readonly TimelineEvent[]
  readonly winters: readonly AiWinter[]
}

/** Reads the events and winters of `trends/events.yaml`, sorted by time. */
export function readEvents(
  { path, bytes }: ContentFile,
  reportIn: (path: string) => ReportIssue,
): EventsFile | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  const located = text === undefined ? undefined : readYaml(text, report)
  if (!located) return
  const { data, validFields } = validate(eventsSchema, located, report)
  const { events = [], winters = [] } = validFields
  reportDuplicates(
    [...events, ...winters].map(({ id }) => id),
    (index) => (index < events.length ? ['events', index, 'id'] : ['winters', index - events.length, 'id']),
    'id',
    { ...located, report },
  )
  return (
    data && {
      events: events.toSorted((a, b) => toDecimalYear(a.date) - toDecimalYear(b.date)),
      winters: winters.toSorted((a, b) => a.from - b.from),
    }
  )
}
