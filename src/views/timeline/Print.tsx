import { type Arrangement, arrange } from '../../layout/timeline/arrangement'
import { makeScene } from '../../layout/timeline/scene'
import { everything } from '../../model/filter'
import { lineageOf } from '../../model/lineage'
import type { Language, Timeline } from '../../model/timeline'
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

const arranged = new Map<string, { timeline: Timeline; arrangement: Arrangement }>()

/** All pages of a language share the two arrangements. */
function arrangementOf(timeline: Timeline, language: Language, form: keyof typeof sizes): Arrangement {
  const key = `${language}/${form}`
  const kept = arranged.get(key)
  if (kept?.timeline === timeline) return kept.arrangement
  const arrangement = arrange(timeline, { size: sizes[form], language, filter: everything, linear: false })
  arranged.set(key, { timeline, arrangement })
  return arrangement
}

function Still({ form }: { form: keyof typeof sizes }) {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const page = useExplorer((state) => state.page)
  const size = sizes[form]
  const arrangement = arrangementOf(timeline, language, form)
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
