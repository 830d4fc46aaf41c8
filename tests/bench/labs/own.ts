import { convolutionParameters } from '../../../src/labs/convolution/convolutionParameters'
import { experiments } from '../../../src/labs/experiments'
import { hiddenLayersParameters } from '../../../src/labs/hidden-layers/hiddenLayersParameters'
import { readDigits } from '../../../src/labs/learning/digits'
import type { Experiment } from '../../../src/labs/runner/experiment'
import { parseSettings } from '../../../src/labs/runner/parameter'

// Measures the default runs of two labs without their pages, for comparison with TensorFlow.js.

/** Steps at the start of each run that are not counted. */
const warmUpSteps = 50
const measurementMs = 3000

const tasks = {
  'hidden-layers': { name: 'hiddenLayers', parameters: hiddenLayersParameters },
  convolution: { name: 'convolution', parameters: convolutionParameters },
} as const

self.onmessage = async ({ data: { task } }: MessageEvent<{ task: keyof typeof tasks }>) => {
  try {
    const { name, parameters } = tasks[task]
    const experiment = (await experiments[name]!()) as Experiment<unknown, unknown>
    const file = await fetch(new URL('../../../src/labs/learning/optdigits.bin', import.meta.url))
    const digits = await readDigits(await file.arrayBuffer())
    let [steps, time] = [0, 0]
    while (time < measurementMs) {
      const run = experiment.begin(parseSettings(parameters, {}), digits)
      while (run.done < warmUpSteps) run.step()
      const began = performance.now()
      while (run.done < run.total && time + performance.now() - began < measurementMs) run.step()
      time += performance.now() - began
      steps += run.done - warmUpSteps
      run.dispose()
    }
    self.postMessage({ rate: (1000 * steps) / time })
  } catch (error) {
    self.postMessage({ error: String(error) })
  }
}
