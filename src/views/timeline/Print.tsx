import { arrange } from '../../layout/arrangement'
import { makeScene } from '../../layout/scene'
import { everything } from '../../model/filter'
import { lineageOf } from '../../model/lineage'
import { defaultViewport } from '../../state/address'
import { useExplorer } from '../context'
import { Picture } from './Picture'

/** What a page holds before, or without, JavaScript: one for screens wider than tall, one for the others. */
const sizes = {
  wide: { width: 1280, height: 690 },
  tall: { width: 390, height: 690 },
}

/** The page's own view of time as a still picture whose marks are links. */
export function Print() {
  return (
    <>
      <Still form="wide" />
      <Still form="tall" />
    </>
  )
}

function Still({ form }: { form: keyof typeof sizes }) {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const page = useExplorer((state) => state.page)
  const size = sizes[form]
  const arrangement = arrange(timeline, { size, language, filter: everything, linear: false })
  const selected = page.kind === 'architecture' ? [page.id] : []
  const scene = makeScene(arrangement, defaultViewport(timeline, arrangement.warp, page), selected)
  const kin = new Map(
    selected.flatMap((id) => {
      const { ancestors, descendants } = lineageOf(timeline, id)
      return [[id, 0] as const, ...ancestors, ...descendants]
    }),
  )
  return (
    <svg className={`drawing print ${form}`} viewBox={`0 0 ${size.width} ${size.height}`}>
      <Picture arrangement={arrangement} scene={scene} kin={kin} />
    </svg>
  )
}
