import { useExplorer, useMessages, useServices } from '../hooks/context'
import { AboutTable } from './AboutTable'

/** The data files that the site offers, with descriptions. */
export function FileTable() {
  const { files: messages } = useMessages('about')
  const { base } = useServices()
  const { architectures } = useExplorer((state) => state.timeline)
  const specified = architectures.filter(({ fingerprint }) => fingerprint !== undefined)
  const example = specified.findLast(({ importance }) => importance === 5) ?? specified[0]
  const link = (file: string) => <a href={`${base}data/${file}`}>{file}</a>
  const networkLink = example && (
    <>
      {messages.networks} {link(`networks/${example.id}.json`)}
    </>
  )
  return (
    <AboutTable
      caption={messages.caption}
      head={[messages.file, messages.holds]}
      rows={[
        [link('timeline.json'), messages.timeline],
        [link('timeline.schema.json'), messages.schema],
        [link('architectures.csv'), messages.csv],
        [link('references.bib'), messages.bib],
        ...(networkLink ? [['networks/<id>.json', networkLink] as const] : []),
      ]}
    />
  )
}
