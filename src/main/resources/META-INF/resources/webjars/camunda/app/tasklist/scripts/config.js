// Settings of this web application; what is absent keeps its built-in default.

// The shortcut help shows these descriptions as they are, without looking in the locale files. The language is therefore
// chosen here, by the rule that the application itself uses: the browser's first language, cut at the hyphen.
const chinese = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'zh';

const shortcut = (key, english, simplifiedChinese) => ({
  key,
  description: chinese ? simplifiedChinese : english
});

export default {
  customScripts: ['../../../assets/engine-session.js'],

  locales: {
    availableLocales: ['en', 'zh'],
    fallbackLocale: 'en'
  },

  shortcuts: {
    claimTask: shortcut('ctrl+alt+c', 'Claim the selected task', '认领所选任务'),
    focusFilter: shortcut('ctrl+shift+f', 'Go to the first filter', '跳到第一个过滤器'),
    focusList: shortcut('ctrl+alt+l', 'Go to the first task in the list', '跳到列表中的第一个任务'),
    focusForm: shortcut('ctrl+alt+f', 'Go to the first field of the task form', '跳到任务表单的第一个输入框'),
    startProcess: shortcut('ctrl+alt+p', 'Start a process', '启动流程')
  }
};
