import { useMessages } from '../../../../views/hooks/context'
import { Figure } from '../../../../views/labs/figures/Figure'
import { TwoColumns } from '../../../../views/labs/figures/TwoColumns'
import { ParameterField } from '../../../../views/labs/shared/ParameterField'
import type { CharactersLabPicture } from '../../charactersExperiment'
import { type CharactersSettings, charactersParameters } from '../../charactersParameters'
import { LineField } from '../shared/LineField'
import styles from './Sample.module.css'

interface Props {
  readonly picture: CharactersLabPicture
  readonly setting: CharactersSettings
  readonly onSet: (change: Partial<CharactersSettings>) => void
}

/** The sample in progress, the previous one, and fields for the prompt and the temperature. */
export function Sample({ picture, setting, onSet }: Props) {
  const messages = useMessages('labs.attention.characters')
  const { prompt, sample, finishedSample } = picture
  return (
    <TwoColumns>
      <Page title={messages.sample} prompt={prompt} text={sample} isOpen />
      <Page
        title={messages.previousSample}
        prompt={finishedSample ? prompt : ''}
        text={finishedSample || messages.noSample}
      />
      <LineField
        label={messages.prompt}
        hint={messages.promptHint}
        value={setting.prompt}
        accepts={(prompt) => charactersParameters.prompt.read(prompt) !== undefined}
        onChange={(prompt) => onSet({ prompt })}
      />
      <ParameterField
        parameter={charactersParameters.temperature}
        messages={messages.temperature}
        value={setting.temperature}
        onChange={(temperature) => onSet({ temperature: Number(temperature) })}
      />
    </TwoColumns>
  )
}

interface PageProps {
  readonly title: string
  readonly prompt: string
  readonly text: string
  /** Shows a cursor: the text is still being written. */
  readonly isOpen?: boolean
}

function Page({ title, prompt, text, isOpen = false }: PageProps) {
  return (
    <Figure className={styles.page} title={title}>
      <p tabIndex={0} role="group" aria-label={title}>
        <span className={styles.prompt}>{prompt}</span>
        {text}
        {isOpen && <span className={styles.cursor} aria-hidden="true" />}
      </p>
    </Figure>
  )
}
