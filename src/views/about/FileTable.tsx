import { useExplorer, useMessages, useServices } from '../hooks/context'
import { AboutTable, TextCell, TextHeader } from './AboutTable'

/** The data files that the site offers, with descriptions. */
export function FileTable() {
  const { files: messages } = useMessages('about')
  const { base } = useServices()
  const { architectures } = useExplorer((state) => state.timeline)
  const specified = architectures.filter(({ fingerprint }) => fingerprint !== undefined)
  const example = specified.findLast(({ importance }) => importance === 5) ?? specified[0]
  const link = (file: string) => <a href={`${base}data/${file}`}>{file}</a>
  return (
    <AboutTable caption={messages.caption}>
      <thead>
        <tr>
          <th scope="col">{messages.file}</th>
          <TextHeader>{messages.holds}</TextHeader>
        </tr>
      </thead>
      <tbody>
        {(
          [
            ['timeline.json', messages.timeline],
            ['timeline.schema.json', messages.schema],
            ['architectures.csv', messages.csv],
            ['references.bib', messages.bib],
          ] as const
        ).map(([file, description]) => (
          <tr key={file}>
            <th scope="row">{link(file)}</th>
            <TextCell>{description}</TextCell>
          </tr>
        ))}
        {example && (
          <tr>
            <th scope="row">networks/&lt;id&gt;.json</th>
            <TextCell>
              {messages.networks} {link(`networks/${example.id}.json`)}
            </TextCell>
          </tr>
        )}
      </tbody>
    </AboutTable>
  )
}
