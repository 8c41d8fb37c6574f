#!/usr/bin/python3
"""Does to Word files, in one LibreOffice, what people do to them, and saves them as Word files again.

    office.py < LIST        lines of LIST: SOURCE<TAB>TARGET<TAB>ACTION[<TAB>ACTION]...

An action is a word and, behind "=", what it works on; "=>" stands between what is looked for and what is put:
    acceptall, rejectall, accept=WORDS, reject=WORDS, record=on|off, author=NAME,
    replace=OLD=>NEW, append=AFTER=>NEW, comment=AT=>WORDS, field=LABEL=>WORDS
Runs under the system's python (package python3-uno).
"""
import os, shutil, subprocess, sys, tempfile, time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def start(profile):
    pipe = "consultation%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--nologo", "--nodefault",
         "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(900):
        try:
            return office, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("soffice did not answer")


def items(container):
    e = container.createEnumeration()
    while e.hasMoreElements():
        yield e.nextElement()


def find(doc, words, nth=1):
    search = doc.createSearchDescriptor()
    search.SearchString = words
    found = doc.findFirst(search)
    for _ in range(nth - 1):
        found = found and doc.findNext(found.End, search)
    if found is None:
        raise SystemExit("not found: " + words)
    return found


def fill(doc, label, words):
    """The n-th field of a label is "Label#n"."""
    label, _, nth = label.partition("#")
    paragraphs = [p for p in items(doc.Text) if p.supportsService("com.sun.star.text.Paragraph") and p.String.startswith(label + ": ")]
    for portion in items(paragraphs[int(nth or 1) - 1]):
        if portion.TextPortionType == "ContentControl":
            cursor = portion.ContentControl.createTextCursor()
            cursor.gotoStart(False)
            cursor.gotoEnd(True)
            cursor.String = words
            return
        if portion.String == "Enter text":
            cursor = portion.Text.createTextCursorByRange(portion.Start)
            cursor.gotoRange(portion.End, True)
            cursor.String = words
            return
    raise SystemExit("no field " + label)


def act(context, doc, action):
    verb, _, what = action.partition("=")
    at, _, put = what.partition("=>")
    manager = context.ServiceManager
    frame = doc.CurrentController.Frame
    dispatch = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    commands = {"acceptall": "AcceptAllTrackedChanges", "rejectall": "RejectAllTrackedChanges", "accept": "AcceptTrackedChange", "reject": "RejectTrackedChange"}
    if verb in commands:
        if what:
            doc.CurrentController.ViewCursor.gotoRange(find(doc, what), False)
        dispatch.executeDispatch(frame, ".uno:" + commands[verb], "", 0, ())
    elif verb == "record":
        doc.RecordChanges = what == "on"
    elif verb == "author":
        provider = manager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
        person = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (prop("nodepath", "/org.openoffice.UserProfile/Data"),))
        person.setPropertyValue("givenname", what)
        person.commitChanges()
    elif verb == "replace":
        find(doc, at).String = put
    elif verb == "append":
        place = find(doc, at)
        place.Text.insertString(place.End, put, False)
    elif verb == "comment":
        place = find(doc, at)
        note = doc.createInstance("com.sun.star.text.textfield.Annotation")
        note.Content, note.Author = put, "C. Rep"
        place.Text.insertTextContent(place.End, note, False)
    elif verb == "field":
        fill(doc, at, put.replace("\\n", "\n"))
    else:
        raise SystemExit("no such action: " + verb)


def main():
    profile = tempfile.mkdtemp()
    office, context = start(profile)
    try:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        for line in sys.stdin.read().splitlines():
            source, target, *actions = line.split("\t")
            doc = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (prop("Hidden", True),))
            for action in actions:
                act(context, doc, action)
            doc.storeToURL("file://" + target, (prop("FilterName", "MS Word 2007 XML"),))
            doc.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(30)
    finally:
        if office.poll() is None:
            office.kill()
        shutil.rmtree(profile, ignore_errors=True)


main()
