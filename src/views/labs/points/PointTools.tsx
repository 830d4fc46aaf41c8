import { clsx } from 'clsx'
import type { Language } from '../../../model/timeline'
import type { Tool } from '../../plot/Square'
import { Options } from '../shared/Options'
import styles from './PointTools.module.css'

const words = {
  en: {
    place: 'A click places',
    nought: 'a ring',
    one: 'a disc',
    remove: 'nothing: it removes',
    clear: 'Remove all',
    help: 'With the keyboard: arrow keys move the cross, 0 and 1 place a ring or a disc, Delete removes.',
  },
  zh: {
    place: '点击放置',
    nought: '圆圈',
    one: '圆点',
    remove: '（改为移除）',
    clear: '全部移除',
    help: '键盘：方向键移动十字，0 与 1 放置圆圈或圆点，Delete 移除。',
  },
} as const

interface Props {
  readonly language: Language
  readonly tool: Tool
  readonly onTool: (tool: Tool) => void
  readonly onClear: () => void
  readonly className?: string | undefined
}

/** What a click on the square does. */
export function PointTools({ language, tool, onTool, onClear, className }: Props) {
  const messages = words[language]
  return (
    <div className={clsx(styles.tools, className)}>
      <fieldset>
        <legend>{messages.place}</legend>
        <Options<Tool>
          options={[
            { value: 0, words: messages.nought },
            { value: 1, words: messages.one },
            { value: 'remove', words: messages.remove },
          ]}
          chosen={tool}
          onChoose={onTool}
        />
      </fieldset>
      <button type="button" onClick={onClear}>
        {messages.clear}
      </button>
      <small>{messages.help}</small>
    </div>
  )
}
