import type { PointTool } from '../../../layout/plot/pointPlane'
import { useMessages } from '../../hooks/context'
import { Options } from '../shared/Options'
import styles from './PointTools.module.css'

interface Props {
  readonly tool: PointTool
  readonly onTool: (tool: PointTool) => void
  readonly onClear: () => void
}

/** Chooses what a click on the square does. */
export function PointTools({ tool, onTool, onClear }: Props) {
  const { points: messages } = useMessages('labs')
  return (
    <div className={styles.tools}>
      <fieldset>
        <legend>{messages.clickAdds}</legend>
        <Options<PointTool>
          options={[
            { value: 0, label: messages.ring },
            { value: 1, label: messages.disc },
            { value: 'remove', label: messages.remove },
          ]}
          value={tool}
          onChange={onTool}
        />
      </fieldset>
      <button type="button" onClick={onClear}>
        {messages.clear}
      </button>
      <small>{messages.keyboardHelp}</small>
    </div>
  )
}
