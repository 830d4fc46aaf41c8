import { yearOf } from '../../model/date'
import type { Happening, Winter } from '../../model/timeline'
import type { SourceFile } from '../page/catalogue'
import type { Report } from '../page/issue'
import { reportRepeats } from '../page/repeat'
import { readText } from '../page/text'
import { validate } from '../page/validate'
import { readYaml } from '../page/yaml'
import { chronicle } from './schema'

export interface Chronicle {
  readonly events: readonly Happening[]
  readonly winters: readonly Winter[]
}

/** Reads the events and winters of `trends/events.yaml`, in order of time. */
export function readChronicle(
  { path, bytes }: SourceFile,
  reportIn: (path: string) => Report,
): Chronicle | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  const located = text === undefined ? undefined : readYaml(text, report)
  if (!located) return
  const { whole, parts } = validate(chronicle, located, report)
  const { events = [], winters = [] } = parts
  reportRepeats(
    [...events, ...winters].map(({ id }) => id),
    (index) => (index < events.length ? ['events', index, 'id'] : ['winters', index - events.length, 'id']),
    'id',
    { ...located, report },
  )
  return (
    whole && {
      events: events.toSorted((a, b) => yearOf(a.date) - yearOf(b.date)),
      winters: winters.toSorted((a, b) => a.from - b.from),
    }
  )
}
