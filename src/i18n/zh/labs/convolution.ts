import type { messages as en } from '../../en/labs/convolution'

export const messages: typeof en = {
  title: '卷积',
  prediction: '两个网络都在移动了至多三个像素的数字上测试。卷积网络的准确率会是多少？',
  guesses: ['至少 80%', '不到 80%，但比感知机至少高 10 个百分点', '不到 80%，比感知机高出不足 10 个百分点'],
  parameters: {
    pooling: {
      label: '2×2 池化',
      values: { max: '最大值', mean: '平均值', none: '不池化（取第一个）' },
    },
    sharing: {
      label: '权值共享',
      hint: '关：每个位置各学自己的卷积核，参数总数约为 16 倍。',
    },
    augment: { label: '用移动过的数字训练', hint: '随机移动，至多三个像素。' },
    kernels: { label: '卷积核', hint: '第二层的数量是它的两倍；感知机也相应增大。' },
    steps: { label: '训练步数', hint: '约 120 步为一轮。' },
  },
  perceptron: 'MLP',
  convolutional: 'CNN',
  testDigit: (which, label) => `第 ${which} 幅测试图像${label < 0 ? '' : `：数字 ${label}`}`,
  drawn: '你画的数字',
  drawHint: '可以直接画，也可以清空再画；请画满画板。',
  backToDigit: '换回测试图像',
  choose: '选择测试图像',
  frame: (shift) => `输入画面里的数字：${shift}。方向键移动，Home 键居中。`,
  frameHint: '这就是两个网络的输入。可以拖动数字，也可以用方向键。',
  shift(right, down) {
    const across = right === 0 ? [] : [`${right > 0 ? '右' : '左'}移 ${Math.abs(right)} 像素`]
    const along = down === 0 ? [] : [`${down > 0 ? '下' : '上'}移 ${Math.abs(down)} 像素`]
    return [...across, ...along].join('，') || '居中'
  },
  move: { left: '左移', up: '上移', down: '下移', right: '右移' },
  centre: '居中',
  predicts: (digit, share) => `预测 ${digit}，${share}`,
  describePredictions: (mlp, cnn) => `MLP：${mlp}。CNN：${cnn}。`,
  noPrediction: '暂无预测',
  notMeasured: '尚未测量',
  predictions: '这个数字在各个位置上的预测结果。',
  predictionsHint: '蓝色为正确，橙色为错误；颜色越淡，把握越小。',
  predictionsDrawnHint: '颜色越淡，把握越小。',
  predictionsMap: (name, prediction) =>
    `${name}，这个数字在各个位置上的预测结果：${prediction}。方向键移动数字。`,
  predictionHere: (digit) => `当前位置预测 ${digit}`,
  correctPositions: (positions) => `49 个位置中 ${positions} 个正确`,
  accuracies: '599 幅测试图像在各个位置上的准确率（%）。',
  accuraciesHint: '点击一格，移到那里。',
  accuraciesMap: (name, share) => `${name}，各个位置上的准确率；当前位置：${share}。方向键移动数字。`,
  kernels: (count, own) => (own ? `${count} 个卷积核，显示 144 个位置中的九个` : `${count} 个 3×3 的卷积核`),
  kernelsHint: '正权重为蓝色，负权重为橙色。每个卷积核下面是它对当前数字的特征图（第一层）。',
  unsharedHint: '正权重为蓝色，负权重为橙色。每个位置各有自己的卷积核。下面是它们对当前数字的特征图。',
  kernelsFrom: (from, to) => `卷积核 ${from} 至 ${to}`,
  mapsFrom: (from, to) => `卷积核 ${from} 至 ${to} 的特征图`,
  secondLayer: (count) => `第二层的 ${count} 幅特征图（4×4）`,
  templates: (count) => `${count} 个隐藏单元的权重`,
  templatesHint: '每个单元连接整个画面，每个像素各有一个权重。',
  testError: '测试错误率（其他人写的数字，未移动）',
  steps: '步，每步 32 个数字',
  testAccuracy: '测试准确率',
  unshifted: '未移动',
  shiftedByOne: '移动一个像素',
  shiftedByAny: '全部 48 种移动',
  parameterCount: '参数量',
  resultPending: '第 30 步之后才首次测量测试准确率。',
  resultAccuracy: (cnn, mlp, cnnSize, mlpSize) =>
    `对其他人写的、未移动的数字，卷积网络（${cnnSize} 个参数）的准确率为 ${cnn}，多层感知机（${mlpSize} 个参数）为 ${mlp}。`,
  resultShiftedByOne: (cnn, mlp) => `移动一个像素后，两者的准确率分别为 ${cnn} 和 ${mlp}。`,
  resultShiftedByAny: (cnn, mlp) =>
    `对至多三个像素的全部 48 种移动取平均，卷积网络的准确率为 ${cnn}，感知机为 ${mlp}；随机猜测为 10%。`,
  resultDigit: (digit, cnn, mlp) =>
    `选中的数字 ${digit} 放在 49 个位置上，卷积网络认对 ${cnn} 处，感知机认对 ${mlp} 处。`,
}
