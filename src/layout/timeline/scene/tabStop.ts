import type { SceneMark } from './sceneItems'

/**
 * The id of the one mark that the Tab key reaches: the one with the focus, else the first of the preferred ones that is in
 * view, else the first in view, else any.
 */
export function chooseTabStop(
  marks: readonly SceneMark[],
  focusedId: string | undefined,
  preferredIds: readonly (string | undefined)[],
): string | undefined {
  const inView = marks.filter(({ isOutOfView }) => !isOutOfView)
  const isMark = (id: string | undefined) => (one: SceneMark) => one.mark.architecture.id === id
  const focused = marks.find(isMark(focusedId))
  const preferred = preferredIds.map((id) => inView.find(isMark(id))).find((one) => one !== undefined)
  return (focused ?? preferred ?? inView[0] ?? marks[0])?.mark.architecture.id
}
