import type { messages as en } from '../en/filter'

export const messages: typeof en = {
  filterCount: (shown, all) => `显示 ${shown} / ${all}`,
  minImportance: '重要程度',
  minImportanceOption: (least) =>
    ['全部', '有影响及以上', '广泛使用及以上', '里程碑及以上', '改变了整个领域'][least - 1] ?? '',
  linearTime: '线性时间',
  linearTimeHelp: '每一年同样宽',
  clearFilter: '清除筛选',
  outsideFilter: (conditions) => `不在筛选范围内（${conditions.join('；')}）`,
  onlyEras: (titles) => `仅${titles}`,
}
