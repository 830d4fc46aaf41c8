import { toDecimalYear } from '../../model/date'
import type { AiWinter, TimelineEvent } from '../../model/timeline'
import type { ContentFile } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { readYamlFile } from '../page/readYaml'
import { reportDuplicates } from '../page/reportDuplicates'
import { validate } from '../page/validate'
import { eventsSchema } from './schema'

export interface EventsFile {
  readonly events: readonly TimelineEvent[]
  readonly winters: readonly AiWinter[]
}

/** Reads the events and winters of `trends/events.yaml`, sorted by time. */
export function readEvents(
  file: ContentFile,
  reportIn: (path: string) => ReportIssue,
): EventsFile | undefined {
  const located = readYamlFile(file, reportIn)
  if (!located) return
  const { data, validFields } = validate(eventsSchema, located, located.report)
  const { events = [], winters = [] } = validFields
  reportDuplicates(
    [...events, ...winters].map(({ id }) => id),
    (index) => (index < events.length ? ['events', index, 'id'] : ['winters', index - events.length, 'id']),
    'id',
    located,
  )
  return (
    data && {
      events: events.toSorted((a, b) => toDecimalYear(a.date) - toDecimalYear(b.date)),
      winters: winters.toSorted((a, b) => a.from - b.from),
    }
  )
}
