import { clsx } from 'clsx'
import type { Language } from '../../model/timeline'
import type { Tool } from './Square'

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
  const say = words[language]
  const tools: readonly (readonly [Tool, string])[] = [
    [0, say.nought],
    [1, say.one],
    ['remove', say.remove],
  ]
  return (
    <div className={clsx('point-tools', className)}>
      <fieldset className="knob choice">
        <legend>{say.place}</legend>
        <div className="options">
          {tools.map(([one, name]) => (
            <label key={one}>
              <input type="radio" name="point-tool" checked={tool === one} onChange={() => onTool(one)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="button" onClick={onClear}>
        {say.clear}
      </button>
      <small className="knob-hint">{say.help}</small>
    </div>
  )
}
