#!/usr/bin/python3
"""Accepts or rejects all tracked changes of many Word files in one LibreOffice, and prints what is left.

    resolve.py < LIST        lines of LIST: accept|reject<TAB>FILE

For each line comes "=== mode file", then a line a paragraph: table cell, list label, text; then footnotes, headers and footers. Runs under
the system's python (package python3-uno). LibreOffice gets a copy without comment anchors and content controls: they are no
text, but LibreOffice 7.4 loses tracked changes beside them.
"""
import gc, os, re, shutil, subprocess, sys, tempfile, time, zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def start(profile):
    pipe = "redlines%d" % os.getpid()
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


def simplified(path, scratch):
    out = os.path.join(scratch, "copy.docx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if re.match(r"word/(document|header|footer|footnotes)[^/]*\.xml$", name):
                text = part.decode("utf-8")
                text = re.sub(r"<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent>|</w:sdtContent></w:sdt>", "", text, flags=re.S)
                text = re.sub(r"<w:r><w:commentReference [^>]*/></w:r>", "", text)
                part = text.encode("utf-8")
            target.writestr(name, part)
    return out


def items(container):
    e = container.createEnumeration()
    while e.hasMoreElements():
        yield e.nextElement()


def squeeze(text):
    return re.sub(r"\s+", " ", re.sub("[\u200b\ufffc\u2060]", "", text)).strip()


def walk(text, out, prefix=""):
    for el in items(text):
        if el.supportsService("com.sun.star.text.Paragraph"):
            words = squeeze(el.String)
            label = squeeze(el.ListLabelString) if el.NumberingIsNumber else ""
            if words:
                out.append(prefix + (label + " " if label else "") + words)
        elif el.supportsService("com.sun.star.text.TextTable"):
            for name in el.CellNames:
                walk(el.getCellByName(name), out, prefix + "[" + name + "] ")


def dump(doc):
    out = []
    walk(doc.Text, out)
    for i in range(doc.Footnotes.Count):
        walk(doc.Footnotes.getByIndex(i), out, "note: ")
    styles = doc.StyleFamilies.getByName("PageStyles")
    for name in styles.ElementNames:
        style = styles.getByName(name)
        for which in ("Header", "Footer"):
            if style.isInUse() and getattr(style, which + "IsOn"):
                walk(getattr(style, which + "Text"), out, which.lower() + ": ")
    return out


def main():
    scratch = tempfile.mkdtemp(prefix="redlines-")
    office, context = start(os.path.join(scratch, "profile"))
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    try:
        for line in sys.stdin.read().splitlines():
            mode, path = line.split("\t")
            url = uno.systemPathToFileUrl(simplified(path, scratch))
            doc = desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))
            doc.RecordChanges = False
            command = ".uno:AcceptAllTrackedChanges" if mode == "accept" else ".uno:RejectAllTrackedChanges"
            dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, ())
            print("=== %s %s" % (mode, path))
            for text in dump(doc):
                print(text)
            gc.collect()
            doc.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()
        shutil.rmtree(scratch, ignore_errors=True)


main()
