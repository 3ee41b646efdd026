package naja.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Generates {@code <Class>Spec} for each class with {@code @TypeSpec} or {@code @ModuleSpec}, {@code <Class>Sub} where
 * a type asks for it, and one index of the modules for the compilation.
 *
 * <p>Option {@code naja.index}: the qualified name of the index class; by default {@code ModuleIndex} in the package
 * that has the name of the Java module. There is an index only if there are modules.
 */
public final class BuiltinProcessor extends AbstractProcessor {
  private static final String INDEX_OPTION = "naja.index";

  private final List<Exposed> modules = new ArrayList<>();
  private final List<Element> moduleElements = new ArrayList<>();
  private final Map<String, TypeElement> moduleNames = new HashMap<>();
  private boolean indexWritten;

  /** For {@code java.util.ServiceLoader}. */
  public BuiltinProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(INDEX_OPTION);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(SpecReader.EXPOSE + "*");
  }

  /** Claims the annotations, which are this processor's own: javac warns of annotations that nobody claims. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> types = annotated(annotations, round, "TypeSpec");
    Set<TypeElement> moduleTypes = annotated(annotations, round, "ModuleSpec");
    checkStrays(annotations, round, types, moduleTypes);
    for (TypeElement type : types) {
      if (moduleTypes.contains(type)) {
        error("@TypeSpec and @ModuleSpec on one class", type);
        return true;
      }
      writeType(type);
    }
    for (TypeElement type : moduleTypes) {
      writeModule(type);
    }
    // Modules are written by hand, so that all of them are there in the first round that has any.
    if (!modules.isEmpty() && !indexWritten) {
      indexWritten = true;
      modules.sort(Comparator.comparing(Exposed::pythonName));
      String name = indexName();
      write(name, IndexWriter.write(name, modules), moduleElements.toArray(Element[]::new));
    }
    return true;
  }

  private static Set<TypeElement> annotated(Set<? extends TypeElement> annotations, RoundEnvironment round,
      String name) {
    Set<TypeElement> result = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(SpecReader.EXPOSE + name)) {
        result.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
      }
    }
    return result;
  }

  /** A method annotation in a class that is not exposed would have no effect. */
  private void checkStrays(Set<? extends TypeElement> annotations, RoundEnvironment round, Set<TypeElement> types,
      Set<TypeElement> moduleTypes) {
    Set<Element> further = new LinkedHashSet<>();
    for (TypeElement type : types) {
      further.addAll(SpecReader.furtherClasses(SpecReader.annotation(type, "TypeSpec")));
    }
    for (TypeElement type : moduleTypes) {
      further.addAll(SpecReader.furtherClasses(SpecReader.annotation(type, "ModuleSpec")));
    }
    for (TypeElement annotation : annotations) {
      if (!SpecReader.methodAnnotations().contains(annotation.getSimpleName().toString())) {
        continue;
      }
      for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))) {
        Element owner = method.getEnclosingElement();
        if (SpecReader.annotation(owner, "TypeSpec") == null && SpecReader.annotation(owner, "ModuleSpec") == null
            && !further.contains(owner)) {
          error("@" + annotation.getSimpleName() + " needs @TypeSpec or @ModuleSpec at the class", method);
        }
      }
    }
  }

  private void writeType(TypeElement type) {
    Exposed exposed = read(type, false);
    if (exposed == null) {
      return;
    }
    write(exposed.qualify("Spec"), SpecWriter.write(exposed), type);
    AnnotationMirror spec = SpecReader.annotation(type, "TypeSpec");
    if (SpecReader.flag(spec, "sub")) {
      if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.FINAL)
          || type.getModifiers().contains(Modifier.ABSTRACT) || !type.getTypeParameters().isEmpty()) {
        error("sub = true needs a class that is neither final, abstract nor generic", type);
        return;
      }
      boolean constructible = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
          .anyMatch(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE));
      if (!constructible) {
        error("sub = true needs a constructor that is not private", type);
        return;
      }
      write(exposed.qualify("Sub"), SubWriter.write(type), type);
    }
  }

  private void writeModule(TypeElement type) {
    Exposed exposed = read(type, true);
    if (exposed == null) {
      return;
    }
    if (moduleNames.putIfAbsent(exposed.pythonName(), type) != null) {
      error("duplicate module name " + exposed.pythonName(), type);
      return;
    }
    modules.add(exposed);
    moduleElements.add(type);
    write(exposed.qualify("Spec"), SpecWriter.write(exposed), type);
  }

  private Exposed read(TypeElement type, boolean isModule) {
    return new SpecReader(processingEnv.getMessager(), processingEnv.getElementUtils(), processingEnv.getTypeUtils(),
        type, isModule).read();
  }

  private String indexName() {
    String option = processingEnv.getOptions().get(INDEX_OPTION);
    if (option != null) {
      return option;
    }
    Element first = moduleElements.getFirst();
    ModuleElement module = processingEnv.getElementUtils().getModuleOf(first);
    if (module != null && !module.isUnnamed()) {
      return module.getQualifiedName() + ".ModuleIndex";
    }
    String packageName = processingEnv.getElementUtils().getPackageOf(first).getQualifiedName().toString();
    int end = packageName.indexOf('.', packageName.indexOf('.') + 1);
    return (end < 0 ? packageName : packageName.substring(0, end)) + ".ModuleIndex";
  }

  private void write(String name, String source, Element... origins) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(name, origins).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      error("cannot write " + name + ": " + e.getMessage(), origins[0]);
    }
  }

  private void error(String message, Element element) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
