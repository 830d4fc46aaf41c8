import type { Item } from '../../network/outline'

/** What sets a layer apart from others of its kind, in a few signs: 3×3 → 64 /2 is a kernel, channels and a stride. */
export function notationOf({ kind, options, output, node }: Item, word: (value: string) => string): string {
  const option = (name: string) => options.get(name)
  const by = () => word(`${option('by')}`)
  const axes = node.input.positions.length
  const kernel = () =>
    typeof option('kernel') === 'number'
      ? Array(axes).fill(option('kernel')).join('×')
      : `${option('kernel')}`
  const stride = () => (option('stride') === 1 ? '' : ` /${option('stride')}`)
  switch (kind) {
    case 'conv':
      return `${kernel()} → ${output.features}${stride()}`
    case 'pool':
      return `${by()} ${kernel()}${stride()}`
    case 'globalpool':
    case 'position':
      return by()
    case 'dense':
    case 'embedding':
    case 'elman':
    case 'lstm':
    case 'gru':
      return `→ ${output.features}`
    case 'feedforward':
      return `${option('hidden')} → ${output.features}`
    case 'attention':
    case 'latentattention':
      return `h=${option('heads')}`
    case 'experts':
      return `${option('active')} / ${option('experts')}`
    default:
      return ''
  }
}
