import { useExplorer, useServices } from '../hooks/context'
import { useAboutMessages } from '../hooks/useAboutMessages'
import { AboutTable, TextCell, WordsHead } from './AboutTable'

/** The data files that the site offers, each with what it holds. */
export function FileTable() {
  const { files: say } = useAboutMessages()
  const { base } = useServices()
  const { architectures } = useExplorer((state) => state.timeline)
  const specified = architectures.filter(({ fingerprint }) => fingerprint !== undefined)
  const example = specified.findLast(({ importance }) => importance === 5) ?? specified[0]
  const link = (file: string) => <a href={`${base}data/${file}`}>{file}</a>
  return (
    <AboutTable caption={say.caption}>
      <thead>
        <tr>
          <th scope="col">{say.file}</th>
          <WordsHead>{say.holds}</WordsHead>
        </tr>
      </thead>
      <tbody>
        {(
          [
            ['timeline.json', say.timeline],
            ['timeline.schema.json', say.schema],
            ['architectures.csv', say.csv],
            ['references.bib', say.bib],
          ] as const
        ).map(([file, holds]) => (
          <tr key={file}>
            <th scope="row">{link(file)}</th>
            <TextCell>{holds}</TextCell>
          </tr>
        ))}
        {example && (
          <tr>
            <th scope="row">networks/&lt;id&gt;.json</th>
            <TextCell>
              {say.networks} {link(`networks/${example.id}.json`)}
            </TextCell>
          </tr>
        )}
      </tbody>
    </AboutTable>
  )
}
