/** 快捷键, listed by Ctrl+/. */
export const keys = {
  title: '快捷键',
  page: {
    title: '各页',
    search: '搜索页面、学校、教师、条款',
    primary: '按下对话框的确认按钮；没有对话框时，按下本页右上角的主要按钮',
    escape: '关闭对话框；再按一次，清除选择',
    list: '打开本表',
  },
  picture: {
    title: '图（先用 Tab 走到图上）',
    next: '下一个、上一个标记',
    ends: '第一个、最后一个标记',
    select: '只选这个标记',
    space: '空格',
    add: '加入选择，或从选择中去掉',
    click: '点',
    addByHand: '用鼠标加入选择，或从选择中去掉',
    clear: '清除选择',
    zoom: '地图：放大、缩小、全图',
    wheel: '滚轮',
    zoomByHand: '用鼠标放大、缩小地图；按住拖动即平移',
    table: '看表格，收起表格',
  },
  trial: { title: '试改', undo: '撤销上一步', redo: '重做' },
}
