import { useExplorer, useSurroundings } from '../hooks/context'
import { useAboutMessages } from '../hooks/useAboutMessages'
import styles from './AboutPage.module.css'

/** The data files that the site offers, each with what it holds. */
export function FileTable() {
  const { files: say } = useAboutMessages()
  const { base } = useSurroundings()
  const { architectures } = useExplorer((state) => state.timeline)
  const specified = architectures.filter(({ fingerprint }) => fingerprint !== undefined)
  const example = specified.findLast(({ importance }) => importance === 5) ?? specified[0]
  const link = (file: string) => <a href={`${base}data/${file}`}>{file}</a>
  return (
    <table>
      <caption>{say.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.file}</th>
          <th scope="col" className={styles.words}>
            {say.holds}
          </th>
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
            <td className={styles.words}>{holds}</td>
          </tr>
        ))}
        {example && (
          <tr>
            <th scope="row">networks/&lt;id&gt;.json</th>
            <td className={styles.words}>
              {say.networks} {link(`networks/${example.id}.json`)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
