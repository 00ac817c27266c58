// The webapp in Chinese, under the name of the house; takes the place of the file in Camunda's jar.
document.documentElement.lang = 'zh-CN';
// on a slow line: wait, instead of an empty page after seven seconds
window.require.config({waitSeconds: 0});

export default {
  app: {
    name: '任务办理',
    vendor: '低保案卷'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  requireJsConfig: {
    deps: ['dibao-chinese'],
    ngDeps: ['dibao.chinese'],
    paths: {
      'dibao-chinese': '../../assets/dibao/chinese'
    }
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领所选任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到任务列表的第一项'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到任务表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开启动流程窗口'
    }
  }
};
