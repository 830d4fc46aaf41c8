import { useEffect, useState } from 'react'
import { useMessages } from '../../../../views/hooks/context'
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
    <div className={styles.sample}>
      <Page title={messages.sample} prompt={prompt} text={sample} isOpen />
      <Page
        title={messages.previousSample}
        prompt={finishedSample ? prompt : ''}
        text={finishedSample || messages.noSample}
      />
      <PromptField value={setting.prompt} onChange={(prompt) => onSet({ prompt })} />
      <ParameterField
        parameter={charactersParameters.temperature}
        messages={messages.temperature}
        value={setting.temperature}
        onChange={(temperature) => onSet({ temperature: Number(temperature) })}
      />
    </div>
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
    <figure className={styles.page}>
      <figcaption>{title}</figcaption>
      <p tabIndex={0} role="group" aria-label={title}>
        <span className={styles.prompt}>{prompt}</span>
        {text}
        {isOpen && <span className={styles.cursor} aria-hidden="true" />}
      </p>
    </figure>
  )
}

/** Edits the prompt. An empty draft is not reported and is reset on blur. */
function PromptField({ value, onChange }: { value: string; onChange: (prompt: string) => void }) {
  const messages = useMessages('labs.attention.characters')
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  return (
    <LineField
      label={messages.prompt}
      hint={messages.promptHint}
      spellCheck={false}
      value={draft}
      onChange={({ target }) => {
        setDraft(target.value)
        if (charactersParameters.prompt.read(target.value) !== undefined) onChange(target.value)
      }}
      onBlur={() => setDraft(value)}
    />
  )
}
